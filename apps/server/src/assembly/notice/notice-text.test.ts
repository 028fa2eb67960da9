import { describe, expect, it } from 'vitest'
import type { AssemblyRow, MotionRow } from '../meeting/meeting.ts'
import { fixRules, type RuleChoices } from '../meeting/meeting-rules.ts'
import { WHOLE } from '../meeting/scope-title.ts'
import { noticeText } from './notice-text.ts'

function assembly(choices: RuleChoices = {}, pack = 'CN'): AssemblyRow {
  return {
    id: 'a',
    area_id: 'x',
    title: '2026年第一次临时会议',
    kind: 'TEMPORARY',
    organiser: 'COMMITTEE',
    state: 'ROLL_FROZEN',
    rules: fixRules(pack, '2026-11-20', 'TEMPORARY', choices),
    notice_on: null,
    voting_from: new Date('2026-12-05T00:00:00+08:00'),
    voting_until: new Date('2026-12-12T00:00:00+08:00'),
    extended_from: null,
    objection_until: null,
    created_by: null,
    created_at: new Date('2026-11-20T00:00:00Z'),
    version: 1,
  }
}

const motion: MotionRow = {
  id: 'm',
  seq: 1,
  item: 'FUND_RAISE',
  title: '续交维修资金',
  body: '每平方米三十元',
  scope: WHOLE,
  amount: 3_000_000n,
  roll_id: 'r',
}
const roll = { id: 'r', area: 5_605_000n, heads: 480, lines: 480, frozen_at: new Date(), root: Buffer.alloc(32) }
const text = (a: AssemblyRow) =>
  noticeText(a, { areaName: '虹桥花园', motions: [motion], rolls: new Map([['r', roll]]) }, null).paragraphs.join('\n')

describe('the text of a notice', () => {
  it('gives days, matter, denominators and majority', () => {
    const whole = text(assembly())
    expect(whole).toContain('2026年12月5日零时起至2026年12月11日二十四时止')
    expect(whole).toContain('续交维修资金。每平方米三十元。金额 30000.00 元。')
    expect(whole).toContain('名册总面积 56050.00 平方米，总人数 480 人')
    expect(whole).toContain('四分之三以上')
  })

  it('says what not voting means, under either rule', () => {
    expect(text(assembly())).toContain('未投票的业主不计入参与表决')
    const follow = text(assembly({ nonresponse: { mode: 'DELIVERED_FOLLOW_MAJORITY', basis: '议事规则第八条' } }))
    expect(follow).toContain('依议事规则（议事规则第八条）')
    expect(follow).toContain('未送达的不计入')
  })

  it('says how paper and online ballots are settled, and what the local pack is worth', () => {
    expect(text(assembly({ conflict: 'VOID_BOTH' }))).toContain('两票均作废')
    expect(text(assembly({}, 'CN-3202'))).toContain('PARTIAL')
  })

  it('says where 随多数 stands on the ballot and where the voting may be extended, and nothing where not', () => {
    const plain = text(assembly())
    expect(plain).not.toContain('随多数”')
    expect(plain).not.toContain('延长')
    const set = text(assembly({ follow: true, extensionDays: 10 }))
    expect(set).toContain('票面设有“随多数”')
    expect(set).toContain('投票期延长一次，延长 10 日')
    expect(set).toContain('已经投出的票继续有效')
  })

  it('leaves days open while they are', () => {
    expect(text({ ...assembly(), voting_from: null })).toContain('投票时间：尚未确定')
  })
})
