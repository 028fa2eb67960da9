import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flipBit, memoryLog } from '../test/memory-log.ts'
import { consistencyNodes, consistencyProof, verifyConsistency } from './consistency.ts'
import { sm3 as nativeSm3 } from './node.ts'
import { sm3 } from './sm3.ts'

const LARGEST = 2000
const log = memoryLog(nativeSm3, LARGEST)

function claim(first: number, second: number) {
  const proof = consistencyProof(nativeSm3, first, second, log.getNode)
  return { first, firstRoot: log.roots[first]!, second, secondRoot: log.roots[second]!, proof }
}

const growth = fc
  .integer({ min: 2, max: LARGEST })
  .chain((second) => fc.tuple(fc.integer({ min: 1, max: second - 1 }), fc.constant(second)))

describe('consistency proof', () => {
  it('verifies between every two trees up to 64 leaves, the empty one included', () => {
    for (let second = 0; second <= 64; second++) {
      for (let first = 0; first <= second; first++) {
        expect(verifyConsistency(nativeSm3, claim(first, second)), `${first} to ${second}`).toBe(true)
      }
    }
  })

  it('verifies between any two trees up to 2000 leaves', () => {
    fc.assert(
      fc.property(growth, ([first, second]) => {
        expect(verifyConsistency(sm3, claim(first, second))).toBe(true)
      }),
    )
  })

  it('fails when any bit of a root or of the proof is flipped', () => {
    fc.assert(
      fc.property(growth, fc.nat(), fc.nat(), ([first, second], part, bit) => {
        const correct = claim(first, second)
        const broken = [
          { ...correct, firstRoot: flipBit(correct.firstRoot, bit) },
          { ...correct, secondRoot: flipBit(correct.secondRoot, bit) },
          ...correct.proof.map((hash, at) => ({ ...correct, proof: correct.proof.with(at, flipBit(hash, bit)) })),
        ]
        expect(verifyConsistency(nativeSm3, broken[part % broken.length]!)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('does not exist for a log whose past was changed', () => {
    const changed = memoryLog(nativeSm3, 10)
    const other = { ...claim(6, 10), secondRoot: flipBit(changed.roots[10]!, 3) }
    expect(verifyConsistency(sm3, other)).toBe(false)
    expect(verifyConsistency(sm3, { ...other, first: 10, proof: [] })).toBe(false)
  })

  it('fails with a step missing or added, and backwards', () => {
    fc.assert(
      fc.property(growth, ([first, second]) => {
        const correct = claim(first, second)
        expect(verifyConsistency(nativeSm3, { ...correct, proof: [...correct.proof, correct.firstRoot] })).toBe(false)
        expect(verifyConsistency(nativeSm3, { ...correct, proof: correct.proof.slice(1) })).toBe(false)
        expect(verifyConsistency(nativeSm3, { ...correct, first: second, second: first })).toBe(false)
      }),
    )
  })

  it('takes nothing but the root of nothing as the start of an empty log', () => {
    expect(verifyConsistency(sm3, { ...claim(0, 5), firstRoot: log.roots[1]! })).toBe(false)
  })

  it('asks the store for exactly the nodes it announced', () => {
    fc.assert(
      fc.property(growth, ([first, second]) => {
        const asked: string[] = []
        consistencyProof(nativeSm3, first, second, (level, index) => {
          asked.push(`${level}/${index}`)
          return log.getNode(level, index)
        })
        expect(asked).toEqual(consistencyNodes(first, second).map((node) => `${node.level}/${node.index}`))
      }),
    )
  })

  it('throws when asked to prove backwards', () => {
    expect(() => consistencyProof(sm3, 6, 5, log.getNode)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }))
  })
})
