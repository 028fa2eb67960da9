import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkpointSigners, LOG_ID, trustedKeys } from '../test/ballots.ts'
import { flipBit, memoryLog } from '../test/memory-log.ts'
import { type Checkpoint, checkSignatures, parseCheckpoint } from './checkpoint.ts'
import { consistencyProof } from './consistency.ts'
import { continues } from './continuity.ts'
import { guardedSign, nodeVerifiers, sha256, sm3 } from './node.ts'

const SIZE = 100
const signers = checkpointSigners.slice(0, 1)
const log = memoryLog(sm3, SIZE)
const world = memoryLog(sha256, SIZE)

function at(size: number, change: Partial<Checkpoint> = {}): Checkpoint {
  const time = '2026-11-20T04:00:00.000Z'
  return { origin: LOG_ID, size, root: log.roots[size]!, sha256Root: world.roots[size]!, time, ...change }
}
const proof = (first: number, second: number) => consistencyProof(sm3, first, second, log.getNode)

describe('a log that remembers what it signed', () => {
  it('signs any growth of its own history, and the signature holds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: SIZE }), { minLength: 1, maxLength: 6 }), (sizes) => {
        let last: string | null = null
        let lastSize = 0
        for (const size of sizes.sort((a, b) => a - b)) {
          last = guardedSign(last, at(size), last === null ? [] : proof(lastSize, size), signers)
          lastSize = size
          const checked = checkSignatures(parseCheckpoint(last), trustedKeys.checkpoint, nodeVerifiers)
          expect(checked.map(({ state }) => state)).toEqual(['valid'])
        }
      }),
      { numRuns: 30 },
    )
  })

  it('refuses to sign backwards, whatever proof comes along', () => {
    const last = guardedSign(null, at(50), [], signers)
    for (const size of [0, 1, 49]) {
      expect(() => guardedSign(last, at(size), proof(size, 50), signers)).toThrow(
        expect.objectContaining({ code: 'SIGN_BACKWARDS' }),
      )
    }
  })

  it('refuses another root at the same size, of either hash', () => {
    const last = guardedSign(null, at(50), [], signers)
    const forks = [at(50, { root: log.roots[49]! }), at(50, { sha256Root: world.roots[49]! })]
    for (const fork of forks) {
      expect(() => guardedSign(last, fork, [], signers)).toThrow(expect.objectContaining({ code: 'SIGN_FORK' }))
    }
    expect(guardedSign(last, at(50, { time: '2026-11-20T05:00:00.000Z' }), [], signers)).toContain('05:00')
  })

  it('refuses a larger log that lost and rewrote what was signed, as after a restore from an old backup', () => {
    const last = guardedSign(null, at(50, { root: flipBit(log.roots[50]!, 0) }), [], signers)
    expect(() => guardedSign(last, at(60), proof(50, 60), signers)).toThrow(
      expect.objectContaining({ code: 'SIGN_FORK' }),
    )
  })

  it('refuses growth without the proof for it', () => {
    const last = guardedSign(null, at(50), [], signers)
    expect(() => guardedSign(last, at(60), [], signers)).toThrow(expect.objectContaining({ code: 'SIGN_FORK' }))
    expect(() => guardedSign(last, at(60), proof(49, 60), signers)).toThrow(
      expect.objectContaining({ code: 'SIGN_FORK' }),
    )
  })

  it('refuses to go on with the memory of another log, or with a memory it cannot read', () => {
    const other = guardedSign(null, at(50, { origin: 'linli.example/audit' }), [], signers)
    expect(() => guardedSign(other, at(60), proof(50, 60), signers)).toThrow(
      expect.objectContaining({ code: 'SIGN_OTHER_LOG' }),
    )
    expect(() => guardedSign('', at(60), [], signers)).toThrow(expect.objectContaining({ code: 'BAD_FORMAT' }))
  })

  it('is checked the same way by a phone that remembers the checkpoint it saw', () => {
    expect(continues(at(50), at(60), proof(50, 60))).toBe(true)
    expect(continues(at(50), at(60, { root: log.roots[59]! }), proof(50, 60))).toBe(false)
    expect(continues(at(50), at(60, { origin: 'linli.example/audit' }), proof(50, 60))).toBe(false)
    expect(continues(at(60), at(50), proof(50, 60))).toBe(false)
  })
})
