import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from './bytes.ts'
import { EMPTY_LOG, formatLogState, parseLogState, appendEntries as plainAppendEntries } from './log.ts'
import { appendEntries, sha256, sm3 } from './node.ts'
import { leafHash, treeRoot } from './tree.ts'

const entries = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 50 })

describe('log of two trees', () => {
  it('has both roots over the same entries, and goes on from its stored state', () => {
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        const stored = JSON.stringify(formatLogState(appendEntries(EMPTY_LOG, first).state))
        const appended = appendEntries(parseLogState(JSON.parse(stored)), second)
        const all = [...first, ...second]
        expect(toHex(appended.root)).toBe(
          toHex(
            treeRoot(
              sm3,
              all.map((entry) => leafHash(sm3, entry)),
            ),
          ),
        )
        expect(toHex(appended.sha256Root)).toBe(
          toHex(
            treeRoot(
              sha256,
              all.map((entry) => leafHash(sha256, entry)),
            ),
          ),
        )
        expect(toHex(plainAppendEntries(EMPTY_LOG, all).root)).toBe(toHex(appended.root))
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['a size that does not fit the subtrees', { size: 4 }],
    ['a negative size', { size: -3 }],
    ['a node missing', { sha256: [] }],
    ['a node that is no hash', { sm3: ['AAAA', 'AAAA'] }],
  ])('refuses a stored state with %s', (_, change) => {
    const three = Array.from({ length: 3 }, (_, i) => new Uint8Array(32).fill(i))
    const stored = formatLogState(appendEntries(EMPTY_LOG, three).state)
    expect(parseLogState(stored).sm3.size).toBe(3)
    expect(() => parseLogState({ ...stored, ...change })).toThrow(expect.objectContaining({ code: 'BAD_FORMAT' }))
  })
})
