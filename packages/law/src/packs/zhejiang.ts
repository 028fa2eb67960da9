import { law, type Pack } from './types.ts'

const PROVINCE = { from: '2009-11-27', source: '浙江省物业管理条例（2009 修正）' }
const JIAXING = { from: '2022-03-01', source: '嘉兴市住宅物业管理条例（2021）' }
const SHAOXING = { from: '2021-01-01', source: '绍兴市物业管理条例（2020）' }

/** 浙江省. Its own majorities (第9、10条) yield to 民法典 第278条 and are not read. */
export const CN_33: Pack = {
  code: 'CN-33',
  name: '浙江省',
  parent: 'CN',
  status: 'PARTIAL',
  statusNote: '所见为 2009 年修正文本，此后是否修订待核对；与民法典抵触的表决门槛不适用。',
  provisions: [
    law('tally.castFloor', 'CAST', {
      article: '浙江省物业管理条例 第10条第二款',
      ...PROVINCE,
      confidence: 'MEDIUM',
      note: '条文为“已表决的多数”应达总面积和总人数过半。此处按实际投票读；按多数意见票读（更严）的，由议事规则选 MAJORITY。',
    }),
    law(
      'assembly.firstMeeting',
      { areaPercent: 60, inclusive: true, alternative: { yearsSinceFirstDelivery: 2, areaPercent: 30 } },
      { article: '浙江省物业管理条例 第8条', ...PROVINCE },
    ),
    law('committee.renewLeadDays', 60, {
      article: '浙江省物业管理条例 第15条',
      ...PROVINCE,
      note: '条文为任期届满二个月前，按 60 日提醒。',
    }),
  ],
}

/** 嘉兴市. */
export const CN_3304: Pack = {
  code: 'CN-3304',
  name: '嘉兴市',
  parent: 'CN-33',
  status: 'PARTIAL',
  statusNote: '已读 2021 年通过的文本，待与国家法律法规数据库核对现行有效性；交存标准未见。',
  provisions: [
    law('assembly.preparationFormDays', 60, { article: '嘉兴市住宅物业管理条例 第9条', ...JIAXING }),
    law('assembly.preparationHoldDays', 90, {
      article: '嘉兴市住宅物业管理条例 第13条',
      ...JIAXING,
      note: '可申请延期六十日（第14条）。',
    }),
    law('interimBody.type', 'RESIDENTS_COMMITTEE', { article: '嘉兴市住宅物业管理条例 第23条', ...JIAXING }),
  ],
}

/** 绍兴市. */
export const CN_3306: Pack = {
  code: 'CN-3306',
  name: '绍兴市',
  parent: 'CN-33',
  status: 'PARTIAL',
  statusNote: '已读 2020 年通过的文本，待与国家法律法规数据库核对现行有效性；交存标准未见。',
  provisions: [
    law('disclosure.minDays', { days: 5, unit: 'WORKING_DAY' }, { article: '绍兴市物业管理条例 第9条', ...SHAOXING }),
    law('assembly.preparationFormDays', 60, { article: '绍兴市物业管理条例 第11条', ...SHAOXING }),
    law('assembly.preparationHoldDays', 90, {
      article: '绍兴市物业管理条例 第16条',
      ...SHAOXING,
      note: '未通过规则规约的可延长九十日。',
    }),
    law('committee.renewLeadDays', 60, { article: '绍兴市物业管理条例 第24条', ...SHAOXING }),
    law('committee.filingDays', 30, { article: '绍兴市物业管理条例 第19条', ...SHAOXING }),
    law('interimBody.type', 'PROPERTY_COMMITTEE', { article: '绍兴市物业管理条例 第16条', ...SHAOXING }),
    law('funds.emergencyReservePercent', 5, { article: '绍兴市物业管理条例 第51条', ...SHAOXING }),
  ],
}
