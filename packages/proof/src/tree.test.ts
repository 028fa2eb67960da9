import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from './bytes.ts'
import { sha256 } from './sha256.ts'
import { sm3 } from './sm3.ts'
import { appendLeaves, EMPTY_FRONTIER, frontierRoot, leafHash, nodeHash, treeRoot } from './tree.ts'

// The eight inputs and roots with which certificate transparency logs have been tested since RFC 6962.
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('Merkle tree', () => {
  it('has the published SHA-256 roots of the certificate transparency test tree', () => {
    const leaves = INPUTS.map((input) => leafHash(sha256, fromHex(input)))
    const roots = INPUTS.map((_, i) => toHex(treeRoot(sha256, leaves.slice(0, i + 1))))
    expect(roots).toEqual(ROOTS)
    expect(toHex(treeRoot(sha256, []))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it.each([sm3, sha256])('appended in any batches equals the tree from scratch ($name)', (hash) => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 20 })), (batches) => {
        let frontier = EMPTY_FRONTIER
        let root = frontierRoot(hash, frontier)
        for (const batch of batches) ({ frontier, root } = appendLeaves(hash, frontier, batch))
        const leaves = batches.flat()
        expect(frontier.size).toBe(leaves.length)
        expect(toHex(root)).toBe(toHex(treeRoot(hash, leaves)))
      }),
    )
  })

  it('stores each complete node exactly once, whatever the batches', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1 }), (sizes) => {
        let frontier = EMPTY_FRONTIER
        const stored = new Map<string, string>()
        const leaves = Array.from({ length: sizes.reduce((a, b) => a + b, 0) }, (_, i) =>
          leafHash(sm3, Uint8Array.of(i)),
        )
        for (const size of sizes) {
          const appended = appendLeaves(sm3, frontier, leaves.slice(frontier.size, frontier.size + size))
          for (const node of appended.nodes) {
            const place = `${node.level}/${node.index}`
            expect(stored.has(place)).toBe(false)
            stored.set(place, toHex(node.hash))
          }
          frontier = appended.frontier
        }
        let expected = 0
        for (let width = 1; width <= leaves.length; width *= 2) expected += Math.floor(leaves.length / width)
        expect(stored.size).toBe(expected)
        for (const [place, hash] of stored) {
          const [level, index] = place.split('/').map(Number) as [number, number]
          const covered = leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)
          expect(hash).toBe(toHex(treeRoot(sm3, covered)))
        }
      }),
      { numRuns: 20 },
    )
  })

  it('leaves the given frontier as it was', () => {
    const { frontier } = appendLeaves(sm3, EMPTY_FRONTIER, [leafHash(sm3, Uint8Array.of(1))])
    const before = toHex(frontierRoot(sm3, frontier))
    appendLeaves(sm3, frontier, [leafHash(sm3, Uint8Array.of(2))])
    expect(frontier.size).toBe(1)
    expect(toHex(frontierRoot(sm3, frontier))).toBe(before)
  })

  it('never takes a node for a leaf: the entry left ‖ right has another hash than the node above left and right', () => {
    const left = leafHash(sm3, Uint8Array.of(1))
    const right = leafHash(sm3, Uint8Array.of(2))
    expect(toHex(leafHash(sm3, Uint8Array.of(...left, ...right)))).not.toBe(toHex(nodeHash(sm3, left, right)))
  })

  it('refuses children that are not 32 bytes', () => {
    expect(() => nodeHash(sm3, new Uint8Array(31), new Uint8Array(33))).toThrow(
      expect.objectContaining({ code: 'BAD_FORMAT' }),
    )
  })
})
