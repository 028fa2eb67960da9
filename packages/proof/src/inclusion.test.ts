import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flipBit, memoryLog } from '../test/memory-log.ts'
import { inclusionNodes, inclusionProof, verifyInclusion } from './inclusion.ts'
import { sha256 as nativeSha256, sm3 as nativeSm3 } from './node.ts'
import { sm3 } from './sm3.ts'

const LARGEST = 2000
const log = memoryLog(nativeSm3, LARGEST)

function claim(index: number, size: number) {
  const proof = inclusionProof(nativeSm3, index, size, log.getNode)
  return { index, size, leafHash: log.leaves[index]!, proof, root: log.roots[size]! }
}

const place = fc
  .integer({ min: 1, max: LARGEST })
  .chain((size) => fc.tuple(fc.nat({ max: size - 1 }), fc.constant(size)))

describe('inclusion proof', () => {
  it('verifies for every leaf of every tree up to 64 leaves, with both hashes', () => {
    for (const hash of [nativeSm3, nativeSha256]) {
      const { leaves, roots, getNode } = memoryLog(hash, 64)
      for (let size = 1; size <= 64; size++) {
        for (let index = 0; index < size; index++) {
          const proof = inclusionProof(hash, index, size, getNode)
          const correct = { index, size, leafHash: leaves[index]!, proof, root: roots[size]! }
          expect(verifyInclusion(hash, correct), `${hash.name} ${index}/${size}`).toBe(true)
        }
      }
    }
  })

  it('verifies for any leaf of any tree up to 2000 leaves, and is no longer than the tree is high', () => {
    fc.assert(
      fc.property(place, ([index, size]) => {
        const correct = claim(index, size)
        expect(verifyInclusion(sm3, correct)).toBe(true)
        expect(correct.proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
      }),
    )
  })

  it('fails when any bit of leaf, root or proof is flipped', () => {
    fc.assert(
      fc.property(place, fc.nat(), fc.nat(), ([index, size], part, bit) => {
        const correct = claim(index, size)
        const broken = [
          { ...correct, leafHash: flipBit(correct.leafHash, bit) },
          { ...correct, root: flipBit(correct.root, bit) },
          ...correct.proof.map((hash, at) => ({ ...correct, proof: correct.proof.with(at, flipBit(hash, bit)) })),
        ]
        expect(verifyInclusion(nativeSm3, broken[part % broken.length]!)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('fails for another place in the tree, and with a step missing or added', () => {
    fc.assert(
      fc.property(place, fc.nat({ max: LARGEST - 1 }), ([index, size], other) => {
        fc.pre(other !== index)
        const correct = claim(index, size)
        expect(verifyInclusion(nativeSm3, { ...correct, index: other })).toBe(false)
        expect(verifyInclusion(nativeSm3, { ...correct, proof: [...correct.proof, correct.root] })).toBe(false)
        if (size > 1) expect(verifyInclusion(nativeSm3, { ...correct, proof: correct.proof.slice(1) })).toBe(false)
      }),
    )
  })

  it.each([
    ['a negative index', { index: -1 }],
    ['an index that is no whole number', { index: 0.5 }],
    ['an index at the size', { index: 5 }],
    ['a size beyond the safe integers', { size: 2 ** 60 }],
    ['a proof step of 31 bytes', { proof: [new Uint8Array(31), new Uint8Array(32), new Uint8Array(32)] }],
    ['a proof of a thousand steps', { proof: Array.from({ length: 1000 }, () => new Uint8Array(32)) }],
  ])('answers false, and does not throw, on %s', (_, change) => {
    expect(verifyInclusion(sm3, { ...claim(2, 5), ...change })).toBe(false)
  })

  it('works at sizes beyond 32 bits, where shifts would wrap', () => {
    const leaf = log.leaves[0]!
    const size = 2 ** 40 + 1
    // The last leaf of 2^40 + 1 stands alone beside one complete subtree.
    const left = log.leaves[1]!
    expect(inclusionNodes(size - 1, size)).toEqual([{ level: 40, index: 0 }])
    const proof = inclusionProof(sm3, size - 1, size, () => left)
    const root = sm3.digest(Uint8Array.of(1, ...left, ...leaf))
    expect(verifyInclusion(sm3, { index: size - 1, size, leafHash: leaf, proof, root })).toBe(true)
  })

  it('asks the store for exactly the nodes it announced', () => {
    fc.assert(
      fc.property(place, ([index, size]) => {
        const asked: string[] = []
        inclusionProof(nativeSm3, index, size, (level, at) => {
          asked.push(`${level}/${at}`)
          return log.getNode(level, at)
        })
        expect(asked).toEqual(inclusionNodes(index, size).map((node) => `${node.level}/${node.index}`))
      }),
    )
  })

  it('throws when the leaf is not in the tree or the store lost a node', () => {
    expect(() => inclusionProof(sm3, 5, 5, log.getNode)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }))
    expect(() => inclusionProof(sm3, 0, 5, () => undefined)).toThrow(expect.objectContaining({ code: 'NODE_MISSING' }))
  })
})
