import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseIdNo, normaliseName } from './identity.ts'

describe('names', () => {
  it.each([
    ['张三', ' 张　三 '],
    ['古丽·买买提', '古丽•买买提'],
    ['ZHANG San', 'ｚｈａｎｇ　ｓａｎ'],
  ])('%s and %s are one name', (one, other) => {
    expect(normaliseName(one)).toBe(normaliseName(other))
  })

  it('different names stay different', () => {
    expect(normaliseName('张三')).not.toBe(normaliseName('张三丰'))
  })

  it('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name))
      }),
    )
  })
})

describe('identity numbers', () => {
  it('full width, spaces and a small x do not matter', () => {
    expect(normaliseIdNo('３２０２８１ 19800101 123x')).toBe('32028119800101123X')
  })
})
