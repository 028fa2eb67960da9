import { type Role, TYPE_CHOICES, type UnitState, writeOccupancy, writeUnitType } from './codes.ts'
import type { Field } from './field.ts'
import { formatFixed2 } from './fixed.ts'
import type { Person } from './person.ts'
import type { UnitLine } from './row.ts'

/** A column of our own sheet. */
export type TemplateColumn = {
  readonly field: Field
  readonly title: string
  readonly width: number
  /** Said in the notes sheet and as a prompt on the cell. */
  readonly note: string
  /** Values to choose from. */
  readonly choices?: readonly string[]
}

const STATE_TEXT: Readonly<Record<Exclude<UnitState, 'OWNED'>, string>> = {
  UNSOLD: '2002未销售',
  UNDELIVERED: '已售未交房',
}

const ROLE_TEXT: Readonly<Record<Role, readonly [ownerType: string, personRole: string]>> = {
  OWNER: ['1001业主', '1业主'],
  MEMBER: ['1002家庭成员', '3家庭成员'],
  TENANT: ['1003租客', '2租客'],
  STAFF: ['1004临时', '4公司员工'],
  OTHER: ['1004临时', '99其他'],
}

/**
 * The columns of the template and of the full export, the same for both: the 17 of the one-sheet register that most
 * property companies keep, in its order, and the 4 that its newer version asks for.
 */
export const TEMPLATE_COLUMNS: readonly TemplateColumn[] = [
  { field: 'building', title: '楼号', width: 8, note: '如 1、2、A。必填。' },
  { field: 'section', title: '单元', width: 8, note: '如 1、2；没有单元的（商铺等）填 0。' },
  { field: 'room', title: '房间', width: 10, note: '如 101、1001。必填。' },
  { field: 'floor', title: '楼层', width: 8, note: '数字；地下一层填 -1。' },
  { field: 'floorsTotal', title: '总层数', width: 8, note: '数字。' },
  { field: 'hasLift', title: '是否有电梯', width: 11, note: '是 或 否。', choices: ['是', '否'] },
  { field: 'unitType', title: '房屋类型', width: 13, note: '从列表中选。', choices: TYPE_CHOICES },
  { field: 'layout', title: '房屋户型', width: 10, note: '如 三室两厅；可以不填。' },
  { field: 'area', title: '建筑面积', width: 10, note: '平方米，最多两位小数，按不动产权证填写。' },
  { field: 'innerArea', title: '室内面积', width: 10, note: '平方米，最多两位小数；可以不填。' },
  { field: 'rent', title: '租金', width: 9, note: '元/月；可以不填。' },
  {
    field: 'state',
    title: '房屋状态',
    width: 13,
    note: '未销售、已售未交房的户由建设单位行使业主权利，请如实选择。',
    choices: [
      '2001已入住',
      '2002未销售',
      '2003已交房',
      '2004未入住',
      '2005已装修',
      '2006已出租',
      '已售未交房',
      '2008空闲',
      '2009装修中',
    ],
  },
  { field: 'ownerName', title: '业主名称', width: 22, note: '几位共有人用逗号隔开，或每人一行；单位填全称。' },
  { field: 'gender', title: '性别', width: 7, note: '可以不填。', choices: ['男', '女'] },
  { field: 'phone', title: '手机号', width: 16, note: '与业主次序相同，用逗号隔开；没有就留空，不要填代用号码。' },
  { field: 'idNumber', title: '身份证号', width: 24, note: '单位填统一社会信用代码；与业主次序相同；没有就留空。' },
  {
    field: 'ownerType',
    title: '业主类型',
    width: 13,
    note: '家庭成员和租客不是业主，没有表决权。',
    choices: ['1001业主', '1002家庭成员', '1003租客', '1004临时'],
  },
  { field: 'personType', title: '人员类型', width: 10, note: 'P个人 或 C公司。', choices: ['P个人', 'C公司'] },
  {
    field: 'personRole',
    title: '人员角色',
    width: 12,
    note: '可以不填。',
    choices: ['1业主', '2租客', '3家庭成员', '4公司员工', '99其他'],
  },
  { field: 'contactName', title: '联系人', width: 10, note: '单位业主的联系人；可以不填。' },
  { field: 'contactPhone', title: '联系电话', width: 16, note: '联系人的电话；可以不填。' },
  { field: 'share', title: '产权份额', width: 10, note: '按份共有的填 1/2 或 50%；共同共有和单独所有不填。' },
  { field: 'unitNo', title: '不动产单元号', width: 30, note: '按不动产权证填写；可以不填。' },
]

/** Somebody on a line of the export. Several owners of one unit are several lines. */
export type TemplatePerson = Pick<Person, 'name' | 'kind' | 'phone' | 'gender' | 'share'> & {
  readonly role: Role
  readonly idNumber: string | null
}

/** Whom to call, as on the line: for its person, or for the unit. */
export type TemplateContact = { readonly name: string | null; readonly phone: string | null }

/** A unit as it is written; a storey that is no number is written as it stands. */
export type TemplateUnit = Omit<UnitLine, 'key' | 'name' | 'given' | 'floor'> & {
  readonly floor: number | string | null
}

/**
 * One line of the full export in the order of `TEMPLATE_COLUMNS`, all texts. Reading it back with `checkRow` gives the
 * same unit and person. A unit without an owner is one line with `person` null.
 */
export function templateLine(
  unit: TemplateUnit,
  person: TemplatePerson | null,
  contact: TemplateContact | null = null,
): string[] {
  const [ownerType, personRole] = person ? ROLE_TEXT[person.role] : ['', '']
  const share = person?.share ?? null
  const values: Readonly<Partial<Record<Field, string | null>>> = {
    building: unit.room.building,
    section: unit.room.section,
    room: unit.room.room,
    floor: unit.floor?.toString() ?? null,
    floorsTotal: unit.floorsTotal?.toString() ?? null,
    hasLift: unit.hasLift === null ? null : unit.hasLift ? '是' : '否',
    unitType: writeUnitType(unit.type),
    layout: unit.layout,
    area: unit.area === null ? null : formatFixed2(unit.area),
    innerArea: unit.innerArea === null ? null : formatFixed2(unit.innerArea),
    rent: unit.rent === null ? null : formatFixed2(unit.rent),
    state: unit.state === 'OWNED' ? writeOccupancy(unit.occupancy, person !== null) : STATE_TEXT[unit.state],
    ownerName: person?.name ?? null,
    gender: person?.gender === 'MALE' ? '男' : person?.gender === 'FEMALE' ? '女' : null,
    phone: person?.phone ?? null,
    idNumber: person?.idNumber ?? null,
    ownerType,
    personType: person ? (person.kind === 'LEGAL' ? 'C公司' : 'P个人') : null,
    personRole,
    contactName: contact?.name ?? null,
    contactPhone: contact?.phone ?? null,
    share: share === null ? null : `${share.part}/${share.of}`,
    unitNo: unit.estateNo,
  }
  return TEMPLATE_COLUMNS.map(({ field }) => values[field] ?? '')
}
