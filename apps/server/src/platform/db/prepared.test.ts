import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StatementNames } from './prepared.ts'

describe('names for statements that come back', () => {
  it('names a statement from its fourth coming on, always the same', () => {
    const names = new StatementNames()
    const seen = Array.from({ length: 6 }, () => names.nameOf('select $1', 1))
    expect(seen).toEqual([null, null, null, 'linli_1', 'linli_1', 'linli_1'])
  })

  it('never names what has no parameters or is very long', () => {
    const names = new StatementNames()
    for (let n = 0; n < 10; n++) {
      expect(names.nameOf('commit', 0)).toBeNull()
      expect(names.nameOf(`insert ${'($1),'.repeat(2000)}`, 2000)).toBeNull()
    }
  })

  it('never gives two texts one name, and never holds more than 400', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 6000, minLength: 3000 }), (texts) => {
        const names = new StatementNames()
        const given = new Map<string, string>()
        for (const n of texts) {
          const text = `select ${n} = $1`
          const name = names.nameOf(text, 1)
          if (name === null) continue
          expect(given.get(name) ?? text).toBe(text)
          given.set(name, text)
        }
        expect(given.size).toBeLessThanOrEqual(400)
      }),
      { numRuns: 20 },
    )
  })
})
