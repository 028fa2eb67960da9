import { digestBlocks } from './blocks.ts'
import type { Hash } from './hash.ts'

// GM/T 0004-2012 / GB/T 32905-2016. Written here, in plain 32-bit arithmetic, because the library that brings SM2
// also brings BigInt at load time, which iOS 13 does not have.

const ROUND_CONSTANTS = Uint32Array.from({ length: 64 }, (_, j) => rotate(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32))
const INITIAL = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e]
const words = new Uint32Array(68)

function rotate(x: number, n: number): number {
  return n === 0 ? x : (x << n) | (x >>> (32 - n))
}

/** Section 5.3.2: 16 words of the block become 68. (The second list W' is W[j] ^ W[j+4], taken where it is used.) */
function expand(block: DataView, offset: number): void {
  for (let j = 0; j < 16; j++) words[j] = block.getUint32(offset + 4 * j)
  for (let j = 16; j < 68; j++) {
    const x = words[j - 16]! ^ words[j - 9]! ^ rotate(words[j - 3]!, 15)
    words[j] = x ^ rotate(x, 15) ^ rotate(x, 23) ^ rotate(words[j - 13]!, 7) ^ words[j - 6]!
  }
}

/** Section 5.3.3: one block into the state `v` of eight words. */
function compress(v: Uint32Array, blocks: DataView, offset: number): void {
  expand(blocks, offset)
  let a = v[0]!
  let b = v[1]!
  let c = v[2]!
  let d = v[3]!
  let e = v[4]!
  let f = v[5]!
  let g = v[6]!
  let h = v[7]!
  for (let j = 0; j < 64; j++) {
    const a12 = rotate(a, 12)
    const ss1 = rotate((a12 + e + ROUND_CONSTANTS[j]!) | 0, 7)
    const ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
    const gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g)
    const tt1 = (ff + d + (ss1 ^ a12) + (words[j]! ^ words[j + 4]!)) | 0
    const tt2 = (gg + h + ss1 + words[j]!) | 0
    d = c
    c = rotate(b, 9)
    b = a
    a = tt1
    h = g
    g = rotate(f, 19)
    f = e
    e = tt2 ^ rotate(tt2, 9) ^ rotate(tt2, 17)
  }
  v[0] = v[0]! ^ a
  v[1] = v[1]! ^ b
  v[2] = v[2]! ^ c
  v[3] = v[3]! ^ d
  v[4] = v[4]! ^ e
  v[5] = v[5]! ^ f
  v[6] = v[6]! ^ g
  v[7] = v[7]! ^ h
}

function digest(data: Uint8Array): Uint8Array {
  return digestBlocks(data, Uint32Array.from(INITIAL), compress)
}

/** SM3 in plain JavaScript, for browsers and as the reference; on Node take the one from `@linli/proof/node`. */
export const sm3: Hash = { name: 'sm3', digest }
