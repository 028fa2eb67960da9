/**
 * The things a column of a register can mean. `full` is a whole unit in one text (`1-1-1001`).
 * `seq`, `community`, `remark`, `unitNo`: recognised so that they are not guessed to be something else.
 */
export type Field =
  | 'building'
  | 'section'
  | 'room'
  | 'full'
  | 'floor'
  | 'floorsTotal'
  | 'hasLift'
  | 'unitType'
  | 'layout'
  | 'area'
  | 'innerArea'
  | 'rent'
  | 'state'
  | 'ownerName'
  | 'gender'
  | 'phone'
  | 'idNumber'
  | 'ownerType'
  | 'personType'
  | 'personRole'
  | 'contactName'
  | 'contactPhone'
  | 'share'
  | 'unitNo'
  | 'community'
  | 'seq'
  | 'remark'

/** Which column (from 0) holds which field. */
export type Mapping = Readonly<Partial<Record<Field, number>>>

/** How fields are called in messages, in the words of our own template. */
export const FIELD_TITLE: Readonly<Record<Field, string>> = {
  building: '楼号',
  section: '单元',
  room: '房间',
  full: '房号',
  floor: '楼层',
  floorsTotal: '总层数',
  hasLift: '是否有电梯',
  unitType: '房屋类型',
  layout: '房屋户型',
  area: '建筑面积',
  innerArea: '室内面积',
  rent: '租金',
  state: '房屋状态',
  ownerName: '业主名称',
  gender: '性别',
  phone: '手机号',
  idNumber: '身份证号',
  ownerType: '业主类型',
  personType: '人员类型',
  personRole: '人员角色',
  contactName: '联系人',
  contactPhone: '联系电话',
  share: '产权份额',
  unitNo: '不动产单元号',
  community: '小区名称',
  seq: '序号',
  remark: '备注',
}

/** Fields whose values never appear unmasked in a message (个人信息保护法第二十八条、第五十一条). */
export const PERSONAL_FIELDS: ReadonlySet<Field> = new Set([
  'ownerName',
  'phone',
  'idNumber',
  'contactName',
  'contactPhone',
])
