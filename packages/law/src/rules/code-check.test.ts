import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CodeKind, checkCode } from './code-check.ts'

const ON = '2024-06-01'
const valid = (kind: CodeKind, value: string) => checkCode(kind, value, ON).valid

/** Replaces the character at `at` by another of the alphabet. */
function misspell(value: string, at: number, step: number, alphabet: string): string {
  const i = at % value.length
  const now = alphabet.indexOf(value[i] as string)
  const next = alphabet[(now + 1 + (step % (alphabet.length - 1))) % alphabet.length]
  return value.slice(0, i) + next + value.slice(i + 1)
}

describe('codes', () => {
  test('a bank card has exactly one right last digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 12, maxLength: 18 }), (body) => {
        expect([...'0123456789'].filter((digit) => valid('BANK_CARD', body + digit)).length).toBe(1)
      }),
    )
  })

  test('a bank card with one wrong digit is found', () => {
    fc.assert(
      fc.property(fc.nat(18), fc.nat(8), (at, step) => {
        expect(valid('BANK_CARD', misspell('6222021103001234567', at, step, '0123456789'))).toBe(false)
      }),
    )
  })

  test('an identity number with one wrong digit is found', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.nat(8), (at, step) => {
        expect(valid('RESIDENT_ID', misspell('11010519491231002X', at, step, '0123456789'))).toBe(false)
      }),
    )
  })

  test('a credit code with one wrong character is found', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    fc.assert(
      fc.property(fc.nat(17), fc.nat(29), (at, step) => {
        expect(valid('USCC', misspell('91350100M000100Y43', at, step, alphabet))).toBe(false)
      }),
    )
  })

  test('the organisation code inside is checked by itself', () => {
    // Position 17 is raised and the outer check character recomputed: only the inner check can notice.
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    const body = '91350100M000100Y5'
    const sum = [...body].reduce((total, c, i) => total + alphabet.indexOf(c) * (3 ** i % 31), 0)
    const outer = alphabet[(31 - (sum % 31)) % 31]
    expect(valid('USCC', body + outer)).toBe(false)
  })

  test('nobody is born after the day of the check', () => {
    const newborn = '320281202406010015'
    const check = [...'0123456789X'].map((c) => newborn.slice(0, 17) + c)
    expect(check.filter((value) => checkCode('RESIDENT_ID', value, '2024-06-01').valid)).toHaveLength(1)
    expect(check.filter((value) => checkCode('RESIDENT_ID', value, '2024-05-31').valid)).toHaveLength(0)
  })

  test('placeholders are told apart from mistakes, whatever the kind', () => {
    expect(checkCode('MOBILE', '18999999999', ON)).toEqual({ valid: false, reason: 'PLACEHOLDER' })
    expect(checkCode('USCC', '111111111111111111', ON)).toEqual({ valid: false, reason: 'PLACEHOLDER' })
    expect(checkCode('MOBILE', '28999999999', ON)).toEqual({ valid: false, reason: 'FORM' })
  })

  test('a trailing line break is not part of a code', () => {
    expect(valid('MOBILE', '13812341234\n')).toBe(false)
    expect(valid('REAL_ESTATE_UNIT', '330402001002GB00012F00030018\n')).toBe(false)
  })
})
