import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalBytes, canonicalText } from './canonical.ts'

const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value')),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value')),
  ),
})).value

function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((member) => shuffled(member, seed + 1))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, member]) => [key, shuffled(member, seed + 1)] as const)
  const turn = entries.length === 0 ? 0 : seed % entries.length
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)].reverse())
}

describe('canonical JSON', () => {
  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(json, fc.nat(), (value, seed) => {
        expect(canonicalText(shuffled(value, seed))).toBe(canonicalText(value))
      }),
    )
  })

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalText(JSON.parse(canonicalText(value)))).toBe(canonicalText(value))
        expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('gives different texts to different values', () => {
    expect(canonicalText({ a: '1' })).not.toBe(canonicalText({ a: 1 }))
    expect(canonicalText(['a', 'b'])).not.toBe(canonicalText(['a,b']))
  })

  it('sorts by UTF-16 code unit as RFC 8785 does, and writes Chinese unescaped', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
    expect(canonicalText(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
    expect(new TextDecoder().decode(canonicalBytes({ 选择: '同意' }))).toBe('{"选择":"同意"}')
  })

  it('leaves out undefined members and writes minus zero as zero', () => {
    expect(canonicalText({ b: undefined, a: -0 })).toBe('{"a":0}')
  })

  it.each([
    ['a float', 0.1],
    ['a number beyond the safe integers', 2 ** 53],
    ['not a number', Number.NaN],
    ['a bigint', 12n],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(2)],
    ['a map', new Map()],
    ['undefined', undefined],
    ['a hole in a list', [1, undefined, 2]],
    ['half a surrogate pair', 'a\ud800b'],
    ['a surrogate pair the wrong way round', '\udc00\ud800'],
    ['a function', () => 1],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalText({ value: [value] })).toThrow(expect.objectContaining({ code: 'NOT_CANONICAL' }))
  })
})
