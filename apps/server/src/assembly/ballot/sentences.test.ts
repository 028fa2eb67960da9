import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseTime, lawSentences } from './sentences.ts'

const INTL = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

describe('the time in a sentence', () => {
  it('is Beijing time, on the day it is there', () => {
    expect(chineseTime(new Date('2026-12-31T16:05:00Z'))).toBe('2027年1月1日00:05')
  })

  it('is what the calendar of the platform says, for every moment since summer time was given up', () => {
    const moments = fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (at) => {
        const p = Object.fromEntries(INTL.formatToParts(at).map((x) => [x.type, x.value]))
        expect(chineseTime(at)).toBe(`${p.year}年${p.month}月${p.day}日${p.hour}:${p.minute}`)
      }),
    )
  })
})

describe('the law on a motion', () => {
  it('wants three quarters for raising the fund and more than half for using it', () => {
    expect(lawSentences('FUND_RAISE', undefined).join()).toContain('四分之三以上')
    expect(lawSentences('FUND_USE', undefined).join()).toContain('过半数')
    expect(lawSentences('FUND_USE', '本地规则包部分核对。').at(-1)).toBe('本地规则包部分核对。')
  })
})
