import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareCodePoints, distinctSorted } from './order.ts'

const points = (text: string) => [...text].map((character) => character.codePointAt(0) as number)

function slow(a: string, b: string): number {
  const [left, right] = [points(a), points(b)]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) return (left[i] as number) - (right[i] as number)
  }
  return left.length - right.length
}

test('ids are ordered by code points, rare Han characters after all common ones', () => {
  expect(compareCodePoints('𠮷', '！')).toBeGreaterThan(0)
  expect(distinctSorted(['b', 'a', '𠮷', '！', 'a', 'B', '10', '9'])).toEqual(['10', '9', 'B', 'a', 'b', '！', '𠮷'])
})

test('the order agrees with comparing code points one by one', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '业', '！', '𠮷', '𠮸', '\uE000'), maxLength: 6 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(slow(a, b)))
    }),
  )
})
