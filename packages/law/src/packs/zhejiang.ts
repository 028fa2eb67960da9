import { type Pack, provision } from './types.ts'

const PROVINCE = '浙江省物业管理条例（2009 修正）'
const SHAOXING = '绍兴市物业管理条例（2020）'
const SHAOXING_FROM = '2021-01-01'
const JIAXING = '嘉兴市住宅物业管理条例（2021）'
const JIAXING_FROM = '2022-03-01'

/** 浙江省. Its own majorities (第9、10条) yield to 民法典 第278条 and are not read. */
export const CN_33: Pack = {
  code: 'CN-33',
  name: '浙江省',
  parent: 'CN',
  status: 'PARTIAL',
  statusNote: '所见为 2009 年修正文本，此后是否修订待核对；与民法典抵触的表决门槛不适用。',
  provisions: [
    provision({
      key: 'tally.castFloor',
      value: 'CAST',
      kind: 'law',
      article: '浙江省物业管理条例 第10条第二款',
      from: '2009-11-27',
      source: PROVINCE,
      confidence: 'MEDIUM',
      note: '条文为“已表决的多数”应达总面积和总人数过半。此处按实际投票读；按多数意见票读（更严）的，由议事规则选 MAJORITY。',
    }),
    provision({
      key: 'assembly.firstMeeting',
      value: { areaPercent: 60, inclusive: true, alternative: { yearsSinceFirstDelivery: 2, areaPercent: 30 } },
      kind: 'law',
      article: '浙江省物业管理条例 第8条',
      from: '2009-11-27',
      source: PROVINCE,
      confidence: 'HIGH',
    }),
    provision({
      key: 'committee.renewLeadDays',
      value: 60,
      kind: 'law',
      article: '浙江省物业管理条例 第15条',
      from: '2009-11-27',
      source: PROVINCE,
      confidence: 'HIGH',
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
    provision({
      key: 'assembly.preparationFormDays',
      value: 60,
      kind: 'law',
      article: '嘉兴市住宅物业管理条例 第9条',
      from: JIAXING_FROM,
      source: JIAXING,
      confidence: 'HIGH',
    }),
    provision({
      key: 'assembly.preparationHoldDays',
      value: 90,
      kind: 'law',
      article: '嘉兴市住宅物业管理条例 第13条',
      from: JIAXING_FROM,
      source: JIAXING,
      confidence: 'HIGH',
      note: '可申请延期六十日（第14条）。',
    }),
    provision({
      key: 'interimBody.type',
      value: 'RESIDENTS_COMMITTEE',
      kind: 'law',
      article: '嘉兴市住宅物业管理条例 第23条',
      from: JIAXING_FROM,
      source: JIAXING,
      confidence: 'HIGH',
    }),
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
    provision({
      key: 'disclosure.minDays',
      value: { days: 5, unit: 'WORKING_DAY' },
      kind: 'law',
      article: '绍兴市物业管理条例 第9条',
      from: SHAOXING_FROM,
      source: SHAOXING,
      confidence: 'HIGH',
    }),
    provision({
      key: 'assembly.preparationFormDays',
      value: 60,
      kind: 'law',
      article: '绍兴市物业管理条例 第11条',
      from: SHAOXING_FROM,
      source: SHAOXING,
      confidence: 'HIGH',
    }),
    provision({
      key: 'assembly.preparationHoldDays',
      value: 90,
      kind: 'law',
      article: '绍兴市物业管理条例 第16条',
      from: SHAOXING_FROM,
      source: SHAOXING,
      confidence: 'HIGH',
      note: '未通过规则规约的可延长九十日。',
    }),
    provision({
      key: 'committee.renewLeadDays',
      value: 60,
      kind: 'law',
      article: '绍兴市物业管理条例 第24条',
      from: SHAOXING_FROM,
      source: SHAOXING,
      confidence: 'HIGH',
    }),
    provision({
      key: 'committee.filingDays',
      value: 30,
      kind: 'law',
      article: '绍兴市物业管理条例 第19条',
      from: SHAOXING_FROM,
      source: SHAOXING,
      confidence: 'HIGH',
    }),
    provision({
      key: 'interimBody.type',
      value: 'PROPERTY_COMMITTEE',
      kind: 'law',
      article: '绍兴市物业管理条例 第16条',
      from: SHAOXING_FROM,
      source: SHAOXING,
      confidence: 'HIGH',
    }),
    provision({
      key: 'funds.emergencyReservePercent',
      value: 5,
      kind: 'law',
      article: '绍兴市物业管理条例 第51条',
      from: SHAOXING_FROM,
      source: SHAOXING,
      confidence: 'MEDIUM',
    }),
  ],
}
