import type { ItemCode } from '@linli/law'

type MotionScript = {
  item: ItemCode
  title: string
  body: string
  /** Names of buildings that pay; the whole area when left out. */
  buildings?: string[]
  amount?: string
  /** How many of those voting approve. */
  approval: number
}

/** One assembly of the demo city; days count from today, negative ones lie in the past. */
export type AssemblyScript = {
  area: string
  by: string
  title: string
  kind: 'REGULAR' | 'TEMPORARY'
  organiser: 'COMMITTEE' | 'COMMUNITY' | 'STREET'
  created: number
  frozen?: number
  noticed?: number
  voting: { from: number; until: number }
  votes?: { turnout: number }
  /** Offer 随多数 on the ballot. */
  follow?: boolean
  extensionDays?: number
  cancelled?: { on: number; reason: string }
  motions: MotionScript[]
}

/** An assembly in each state: published (carried, not carried, no quorum), in objection, voting, noticed, frozen, draft, cancelled. */
export const SCRIPTS: AssemblyScript[] = [
  {
    area: 'chengjiang-huayuan',
    by: 'zhuren',
    title: '关于使用维修资金更换3栋电梯曳引机的临时会议',
    kind: 'TEMPORARY',
    organiser: 'COMMITTEE',
    created: -95,
    frozen: -94,
    noticed: -93,
    voting: { from: -76, until: -67 },
    votes: { turnout: 0.86 },
    motions: [
      {
        item: 'FUND_USE',
        title: '使用维修资金更换3栋1、2单元电梯曳引机',
        body: '3栋两台电梯曳引机磨损超标，维保单位两次发出整改建议。拟由具备资质的单位更换，预算 186,400.00 元，经三家报价比选。费用由3栋业主的维修资金按专有部分面积分摊。',
        buildings: ['3栋'],
        amount: '186400.00',
        approval: 0.9,
      },
    ],
  },
  {
    area: 'chengjiang-huayuan',
    by: 'zhuren',
    title: '2026年年度业主大会会议',
    kind: 'REGULAR',
    organiser: 'COMMITTEE',
    created: -64,
    frozen: -63,
    noticed: -62,
    voting: { from: -45, until: -36 },
    votes: { turnout: 0.52 },
    motions: [
      {
        item: 'PM_HIRE_FIRE',
        title: '续聘江阴市暨阳物业服务有限公司，合同期三年',
        body: '现合同年底到期。拟续聘三年，服务标准不变，物业费 2.10 元/㎡·月不变，合同文本已在公示栏和平台公示。',
        approval: 0.75,
      },
    ],
  },
  {
    area: 'chengjiang-huayuan',
    by: 'zhuren',
    title: '关于消防设施维修和小区道路管理的临时会议',
    kind: 'TEMPORARY',
    organiser: 'COMMITTEE',
    created: -22,
    frozen: -21,
    noticed: -20,
    voting: { from: -4, until: 10 },
    votes: { turnout: 0.42 },
    motions: [
      {
        item: 'FUND_USE',
        title: '使用维修资金大修全区消防报警系统',
        body: '年度消防检测发现报警主机和 214 只探测器失效，消防部门要求限期整改。预算 328,600.00 元，保修期已过，不属于建设单位保修范围。费用由全体业主的维修资金按专有部分面积分摊。',
        amount: '328600.00',
        approval: 0.82,
      },
      {
        item: 'OTHER_MAJOR',
        title: '通过《澄江花园车辆停放管理办法》',
        body: '明确消防通道禁停、访客车辆收费和收益用途（计入公共收益，每季度公布）。全文见附件和公示栏。',
        approval: 0.66,
      },
    ],
  },
  {
    area: 'chengjiang-huayuan',
    by: 'zhuren',
    title: '关于公共收益用于更新儿童活动场地的临时会议',
    kind: 'TEMPORARY',
    organiser: 'COMMITTEE',
    created: -4,
    frozen: -3,
    noticed: -2,
    voting: { from: 15, until: 29 },
    follow: true,
    extensionDays: 10,
    motions: [
      {
        item: 'OTHER_MAJOR',
        title: '使用公共收益更新中心花园儿童活动场地',
        body: '场地塑胶地面老化开裂。拟用公共收益 86,000.00 元更换地面和两件器械，方案和三家报价已在公示栏和平台公示。',
        approval: 0.8,
      },
    ],
  },
  {
    area: 'hongqiao-xincun',
    by: 'chengjiang',
    title: '关于5、6栋屋面防水维修的临时会议',
    kind: 'TEMPORARY',
    organiser: 'COMMUNITY',
    created: -38,
    frozen: -37,
    noticed: -36,
    voting: { from: -19, until: -4 },
    votes: { turnout: 0.83 },
    motions: [
      {
        item: 'FUND_USE',
        title: '使用维修资金维修5栋、6栋屋面防水',
        body: '5、6栋顶层连续渗漏，社区组织现场查勘，屋面防水层整体老化。预算 98,750.00 元，由两栋业主的维修资金按专有部分面积分摊。',
        buildings: ['5栋', '6栋'],
        amount: '98750.00',
        approval: 0.86,
      },
    ],
  },
  {
    area: 'hongqiao-xincun',
    by: 'chengjiang',
    title: '关于选聘物业服务企业的业主大会会议',
    kind: 'TEMPORARY',
    organiser: 'STREET',
    created: -9,
    frozen: -8,
    noticed: -7,
    voting: { from: 12, until: 26 },
    motions: [
      {
        item: 'PM_HIRE_FIRE',
        title: '选聘江阴市城投社区服务有限公司',
        body: '委托代管合同将到期，拟由全体业主共同决定选聘。服务标准、收费和落选企业的理由已公示。',
        approval: 0.8,
      },
    ],
  },
  {
    area: 'wending-shangye',
    by: 'chengjiang',
    title: '关于中庭改作经营用途的业主大会会议',
    kind: 'TEMPORARY',
    organiser: 'COMMUNITY',
    created: -72,
    frozen: -71,
    noticed: -70,
    voting: { from: -53, until: -43 },
    votes: { turnout: 0.81 },
    motions: [
      {
        item: 'COMMON_CHANGE_OR_BIZ',
        title: '将一层中庭 120 ㎡ 用于便民集市经营',
        body: '收益扣除合理成本后归全体业主，计入公共收益。此项改变共有部分用途，须参与表决专有部分面积和人数均四分之三以上同意。',
        approval: 0.63,
      },
    ],
  },
  {
    area: 'wending-shangye',
    by: 'chengjiang',
    title: '关于外墙安全维修的业主大会会议',
    kind: 'TEMPORARY',
    organiser: 'COMMUNITY',
    created: -3,
    frozen: -1,
    voting: { from: 20, until: 34 },
    motions: [
      {
        item: 'FUND_USE',
        title: '使用维修资金维修1栋、2栋外墙',
        body: '外墙面砖空鼓脱落，存在安全隐患。预算 264,300.00 元，由1、2栋业主按专有部分面积分摊。',
        buildings: ['1栋', '2栋'],
        amount: '264300.00',
        approval: 0.8,
      },
    ],
  },
  {
    area: 'chengjiang-huayuan',
    by: 'zhuren',
    title: '关于增设电动自行车集中充电棚的会议（草案）',
    kind: 'TEMPORARY',
    organiser: 'COMMITTEE',
    created: -1,
    voting: { from: 25, until: 39 },
    motions: [
      {
        item: 'COMMON_CHANGE_OR_BIZ',
        title: '利用北侧空地建设电动自行车集中充电棚',
        body: '解决飞线充电隐患。占用共有部分约 80 ㎡，由第三方投资运营，场地收益归全体业主。',
        approval: 0.8,
      },
    ],
  },
  {
    area: 'hongqiao-xincun',
    by: 'chengjiang',
    title: '关于安装单元门禁的会议',
    kind: 'TEMPORARY',
    organiser: 'COMMUNITY',
    created: -58,
    frozen: -57,
    cancelled: { on: -55, reason: '老旧小区改造计划已包含单元门禁，不再动用维修资金。' },
    voting: { from: -35, until: -25 },
    motions: [
      {
        item: 'FUND_USE',
        title: '使用维修资金安装单元门禁',
        body: '全区 36 个单元安装可视门禁。',
        amount: '151200.00',
        approval: 0.7,
      },
    ],
  },
  {
    area: 'hongqiao-xincun',
    by: 'chengjiang',
    title: '关于3、4栋排水立管维修的临时会议',
    kind: 'TEMPORARY',
    organiser: 'COMMUNITY',
    created: -109,
    frozen: -108,
    noticed: -107,
    voting: { from: -90, until: -82 },
    votes: { turnout: 0.84 },
    motions: [
      {
        item: 'FUND_USE',
        title: '使用维修资金更换3栋、4栋楼道排水立管',
        body: '铸铁立管锈蚀漏水，多次修补无效。预算 64,000.00 元，由两栋业主的维修资金按专有部分面积分摊，余额不足的户补交。',
        buildings: ['3栋', '4栋'],
        amount: '64000.00',
        approval: 0.88,
      },
    ],
  },
  {
    area: 'chengjiang-huayuan',
    by: 'zhuren',
    title: '关于2栋大堂设施更新的临时会议',
    kind: 'TEMPORARY',
    organiser: 'COMMITTEE',
    created: -89,
    frozen: -88,
    noticed: -87,
    voting: { from: -70, until: -62 },
    votes: { turnout: 0.82 },
    motions: [
      {
        item: 'FUND_USE',
        title: '使用维修资金更换2栋大堂灯具和感应门',
        body: '2栋两个单元大堂的灯具损坏、感应门反应迟缓。预算 28,600.00 元，由2栋业主的维修资金按专有部分面积分摊。',
        buildings: ['2栋'],
        amount: '28600.00',
        approval: 0.88,
      },
    ],
  },
  {
    area: 'chengjiang-huayuan',
    by: 'zhuren',
    title: '关于1、10栋生活水泵更换的临时会议',
    kind: 'TEMPORARY',
    organiser: 'COMMITTEE',
    created: -55,
    frozen: -54,
    noticed: -53,
    voting: { from: -36, until: -28 },
    votes: { turnout: 0.97 },
    motions: [
      {
        item: 'FUND_USE',
        title: '使用维修资金更换1栋、10栋生活水泵',
        body: '两栋的变频水泵轴封漏水、异响。预算 80,000.00 元，由1栋、10栋按专有部分面积分摊；未售和未交付的房屋由建设单位承担。',
        buildings: ['1栋', '10栋'],
        amount: '80000.00',
        approval: 0.92,
      },
    ],
  },
]
