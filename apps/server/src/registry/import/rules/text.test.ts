import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber, clean, cleanName, compact, isMissing } from './text.ts'

describe('text from a spreadsheet', () => {
  it('loses full width, invisible marks and stray spaces', () => {
    expect(clean('　１０１\u200b室\u00a0 （Ａ）\ufeff ')).toBe('101室 (A)')
    expect(compact(' 建 筑\n面 积 ')).toBe('建筑面积')
  })

  it('keeps names as registers write them', () => {
    expect(cleanName('张　三')).toBe('张三')
    expect(cleanName('欧阳 小明')).toBe('欧阳 小明')
    expect(cleanName('某某(江阴)有限公司')).toBe('某某（江阴）有限公司')
    expect(cleanName('John  Smith')).toBe('John Smith')
  })

  it('cleaned twice is as cleaned once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(clean(text))).toBe(clean(text))
        expect(cleanName(cleanName(text))).toBe(cleanName(text))
      }),
    )
  })

  it('knows what people write where they know nothing', () => {
    for (const text of [
      '',
      ' ',
      '无',
      '暂无',
      '-',
      '——',
      '/',
      '0',
      '18999999999',
      '1'.repeat(18),
      '00000000000',
      'n/a',
      '？',
    ]) {
      expect([text, isMissing(text)]).toEqual([text, true])
    }
    for (const text of ['张三', '13812345678', '101', '11', '320281198506070017', '吴']) {
      expect([text, isMissing(text)]).toEqual([text, false])
    }
  })

  it('reads Chinese numerals up to 999', () => {
    expect(
      ['一', '十', '十二', '二十', '三十五', '一百', '一百零三', '一百二十', '一〇一', '两', '栋', '十十'].map(
        chineseNumber,
      ),
    ).toEqual([1, 10, 12, 20, 35, 100, 103, 120, 101, 2, null, null])
  })
})
