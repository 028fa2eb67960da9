import { makeWorkbook } from '../../apps/server/src/registry/import/rules/test-support/make-sheet.ts'
import { identityNumber } from '../../demo/people.ts'
import { seeded } from '../../demo/random.ts'

/** An owner of the journey's small neighbourhood. */
export type SheetOwner = { name: string; phone: string; idNo: string; room: string; area: string }

/** Six households of one building, five of them with everything filled in. */
export const OWNERS: SheetOwner[] = ['沈慧娟', '吴卫东', '章秀兰', '贺永明', '庄文英', '钮国富'].map((name, i) => ({
  name,
  phone: `1370000100${i + 1}`,
  idNo: identityNumber(seeded(900 + i), i + 1, 'F'),
  room: `${Math.floor(i / 2) + 1}0${(i % 2) + 1}`,
  area: i % 2 === 0 ? '89.32' : '118.57',
}))

/** The one-sheet register as property companies keep it: a title, a header, data, a blank row and a total. */
export async function registerSheet(): Promise<Buffer> {
  const header = [
    '楼号',
    '单元',
    '房间',
    '楼层',
    '总层数',
    '是否有电梯',
    '房屋类型',
    '房屋户型',
    '建筑面积',
    '室内面积',
    '租金',
    '房屋状态',
    '业主名称',
    '性别',
    '手机号',
    '身份证号',
    '业主类型',
  ]
  const rows = OWNERS.map((o) => [
    '1',
    '1',
    o.room,
    o.room[0]!,
    '3',
    '是',
    '110',
    '10102',
    o.area,
    '',
    '',
    '2001',
    o.name,
    '',
    o.phone,
    o.idNo,
    '1001',
  ])
  return makeWorkbook([
    {
      name: '资产信息',
      rows: [['梅园小筑房屋及业主清册'], header, ...rows, [], ['合计', '', '', '', '', '', '', '', '623.67']],
    },
  ])
}
