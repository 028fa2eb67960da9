import { law, type Pack, setting } from './types.ts'

const INTERPRETATION = { from: '2021-01-01', source: '法释〔2020〕17号修正文本' }
const REGULATION = { from: '2018-03-19', source: '国务院令第698号修正文本' }
const GUIDE = { from: '2010-01-01', source: '业主大会和业主委员会指导规则（建房〔2009〕274号）' }
const FUND = { from: '2008-02-01', source: '建设部、财政部令第165号' }

/** National law, and the defaults of this system where national law is silent. */
export const CN: Pack = {
  code: 'CN',
  name: '全国',
  parent: null,
  status: 'VERIFIED',
  statusNote: '民法典第278条的表决门槛已核对；标为 setting 的各项是本系统默认，不是法律规定。',
  provisions: [
    law('roll.areaPriority', ['REGISTRY', 'SURVEY', 'CONTRACT'], {
      article: '建筑物区分所有权解释 第8条',
      ...INTERPRETATION,
    }),
    law('roll.developerHeads', 'ONE_PER_DEVELOPER', { article: '建筑物区分所有权解释 第9条', ...INTERPRETATION }),
    setting('roll.parking', 'EXCLUDE', {
      article: '指导规则 第25条',
      confidence: 'MEDIUM',
      note: '车位是否计入由议事规则约定；未约定时不计入。',
    }),
    setting('roll.merge', 'EXACT_OWNER_SET', {
      article: '建筑物区分所有权解释 第9条',
      confidence: 'MEDIUM',
      note: '“同一买受人”遇有不同共有组合时无国家口径，默认共有人完全相同才合并。',
    }),

    setting('tally.nonresponse', 'IGNORE', {
      article: '指导规则 第26条',
      confidence: 'HIGH',
      note: '未参与表决的票是否计入多数由议事规则约定；未约定时不计入。',
    }),
    setting('tally.allowSpecialFollow', false, { confidence: 'MEDIUM' }),
    setting('tally.invalidCountsAsParticipation', false, { confidence: 'MEDIUM' }),
    setting('tally.castFloor', 'NONE', { confidence: 'MEDIUM' }),

    law('assembly.noticeDays', 15, { article: '物业管理条例 第14条', ...REGULATION }),
    law('assembly.petitionPercent', 20, { article: '物业管理条例 第13条', ...REGULATION }),
    setting('assembly.publishResultDays', 3, { confidence: 'MEDIUM' }),
    setting('assembly.objectionDays', 7, { confidence: 'MEDIUM' }),
    law('assembly.firstMeeting', { areaPercent: 50, inclusive: false }, { article: '指导规则 第8条', ...GUIDE }),
    law('assembly.preparationFormDays', 60, { article: '指导规则 第9条', ...GUIDE }),
    law('assembly.preparationHoldDays', 90, { article: '指导规则 第15条', ...GUIDE }),

    setting('ballot.windowDays', { min: 7, max: 60 }, { confidence: 'LOW' }),
    setting('ballot.conflict', 'FIRST_VALID', { confidence: 'LOW' }),
    setting('ballot.revocation', 'NONE', { confidence: 'LOW' }),
    setting('ballot.proxyMax', 3, { confidence: 'LOW' }),
    setting('ballot.retentionYears', 10, { confidence: 'LOW' }),

    law('committee.seatsMin', 5, { article: '指导规则 第31条', ...GUIDE }),
    law('committee.seatsMax', 11, { article: '指导规则 第31条', ...GUIDE }),
    law('committee.odd', true, { article: '指导规则 第31条', ...GUIDE }),
    law('committee.termYearsMax', 5, { article: '指导规则 第32条', ...GUIDE }),
    setting('committee.renewLeadDays', 90, {
      article: '指导规则 第47条',
      confidence: 'MEDIUM',
      note: '条文为任期届满前三个月，按 90 日提醒。',
    }),
    law('committee.vacancy', 'LESS_THAN_HALF', { article: '指导规则 第46条', ...GUIDE }),
    law('committee.filingDays', 30, { article: '物业管理条例 第16条', ...REGULATION }),
    law('committee.handoverDays', 10, { article: '指导规则 第48条', ...GUIDE, confidence: 'MEDIUM' }),
    law('interimBody.type', 'RESIDENTS_COMMITTEE', { article: '指导规则 第58条', ...GUIDE, confidence: 'MEDIUM' }),
    setting('disclosure.minDays', { days: 7, unit: 'CALENDAR_DAY' }, { confidence: 'LOW' }),

    law(
      'funds.depositRates',
      {},
      {
        article: '住宅专项维修资金管理办法 第7条',
        ...FUND,
        note: '首期交存额由直辖市、市、县公布（当地建安造价的 5% 至 8%），国家不定数额。',
      },
    ),
    law('funds.topupThreshold', '0.30', { article: '住宅专项维修资金管理办法 第17条', ...FUND }),
    setting('funds.emergencyReservePercent', null, { confidence: 'LOW' }),
  ],
}
