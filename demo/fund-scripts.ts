import type { DraftInput } from '../apps/server/src/funds/use/draft-input.ts'

/** The books of one demo neighbourhood; `opened` counts days from today, null leaves the sheet uploaded and the books closed. */
export type BookScript = {
  area: string
  prepared: number
  opened: number | null
  bank: string
  /** Principal per m² in 分, and interest as a share of it in ten-thousandths. */
  perSquareMetre: bigint
  interest: bigint
  /** Every so many households has only `poor` 分: it cannot cover its part of a larger use. */
  everyPoor: number
  poor: bigint
}

export const BOOKS: BookScript[] = [
  {
    area: 'chengjiang-huayuan',
    prepared: -152,
    opened: -150,
    bank: '江苏江阴农村商业银行',
    perSquareMetre: 7_500n,
    interest: 231n,
    everyPoor: 0,
    poor: 0n,
  },
  {
    area: 'hongqiao-xincun',
    prepared: -152,
    opened: -151,
    bank: '江苏江阴农村商业银行',
    perSquareMetre: 1_850n,
    interest: 96n,
    everyPoor: 9,
    poor: 52_000n,
  },
  {
    area: 'wending-shangye',
    prepared: -6,
    opened: null,
    bank: '中国建设银行江阴支行',
    perSquareMetre: 6_200n,
    interest: 180n,
    everyPoor: 0,
    poor: 0n,
  },
]

/** One use of the fund; days count from today. Each act is done by the people who may. */
export type UseScript = {
  area: string
  /** Title of the motion it carries out. */
  motion: string
  by: string
  created: number
  previewed?: number
  submitted?: number
  reviewed?: { on: number; reason: string; article?: string }
  paid?: { on: number; amount: string }
  settled?: { on: number; total: string }
  quotes: { company: string; amount: string; chosen: boolean }[]
  draft: Omit<DraftInput, 'quotes'>
}

/** A settled, a running, a refused use, and one whose parts the households are looking at. */
export const USES: UseScript[] = [
  {
    area: 'chengjiang-huayuan',
    motion: '使用维修资金更换3栋1、2单元电梯曳引机',
    by: 'zhuren',
    created: -52,
    previewed: -51,
    submitted: -34,
    reviewed: { on: -32, reason: '决定有效，保修期已过，报价和分摊已公示，批准使用。' },
    paid: { on: -31, amount: '130000.00' },
    settled: { on: -9, total: '184260.00' },
    quotes: [
      { company: '江阴市安泰电梯工程有限公司', amount: '186400.00', chosen: true },
      { company: '无锡通力达电梯有限公司', amount: '194800.00', chosen: false },
      { company: '常州市恒升机电安装有限公司', amount: '203500.00', chosen: false },
    ],
    draft: {
      title: '3栋1、2单元电梯曳引机更换',
      reason: '两台曳引机磨损超标，维保单位两次发出整改建议。',
      workScope: '更换两台曳引机、钢丝绳和导向轮，调试并申报监督检验。',
      warranty: { part: 'EQUIPMENT', cause: 'AGEING', completedOn: '2021-10-20' },
    },
  },
  {
    area: 'hongqiao-xincun',
    motion: '使用维修资金更换3栋、4栋楼道排水立管',
    by: 'chengjiang',
    created: -58,
    previewed: -57,
    submitted: -40,
    reviewed: { on: -38, reason: '立管老化属实，批准使用。余额不足的户请社区协助收取补交。' },
    paid: { on: -35, amount: '31000.00' },
    quotes: [
      { company: '江阴市城北市政工程有限公司', amount: '62400.00', chosen: true },
      { company: '江阴市顺达管道安装有限公司', amount: '66900.00', chosen: false },
    ],
    draft: {
      title: '3栋、4栋楼道排水立管更换',
      reason: '铸铁立管锈蚀漏水，多次疏通、修补无效。',
      workScope: '拆除旧铸铁立管，更换为 HDPE 静音管，恢复楼道墙面。',
      warranty: { part: 'PIPES', cause: 'AGEING', completedOn: '1994-12-30' },
    },
  },
  {
    area: 'chengjiang-huayuan',
    motion: '使用维修资金更换2栋大堂灯具和感应门',
    by: 'zhuren',
    created: -42,
    previewed: -41,
    submitted: -24,
    reviewed: {
      on: -22,
      reason: '灯具和感应门的日常更换属于物业服务合同约定由物业企业承担的维修养护，费用已含在物业费内，不得列支。',
      article: '住宅专项维修资金管理办法 第25条第（四）项',
    },
    quotes: [{ company: '江阴市光明照明有限公司', amount: '28600.00', chosen: true }],
    draft: {
      title: '2栋大堂灯具和感应门更换',
      reason: '大堂灯具损坏，感应门反应迟缓。',
      workScope: '更换两个单元大堂的灯具和感应门机组。',
      warranty: { part: 'EQUIPMENT', cause: 'AGEING', completedOn: '2021-10-20' },
    },
  },
  {
    area: 'chengjiang-huayuan',
    motion: '使用维修资金更换1栋、10栋生活水泵',
    by: 'zhuren',
    created: -5,
    previewed: -2,
    quotes: [
      { company: '江阴市安泰机电有限公司', amount: '76800.00', chosen: true },
      { company: '无锡市清源给水设备有限公司', amount: '79900.00', chosen: false },
      { company: '江阴市恒通水泵厂', amount: '81250.00', chosen: false },
    ],
    draft: {
      title: '1栋、10栋生活水泵更换',
      reason: '变频水泵轴封漏水、异响，维修多次仍不能稳定供水。',
      workScope: '更换两组变频水泵、止回阀和控制柜，冲洗消毒后送检。',
      warranty: { part: 'EQUIPMENT', cause: 'AGEING', completedOn: '2021-10-20' },
    },
  },
]
