import { digestBlocks } from './blocks.ts'
import type { Hash } from './hash.ts'

// FIPS 180-4. Written here for the same reason as SM3: the common libraries call BigInt or Object.hasOwn while they
// load, and neither exists in all the browsers in which a receipt must be checked.

// The first 32 bits of the fractional parts of the square roots of 8 primes and the cube roots of 64 (section 4.2.2).
// biome-ignore format: a table
const INITIAL = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]
// biome-ignore format: a table
const ROUND_CONSTANTS = Uint32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
)
const words = new Uint32Array(64)

function rotate(x: number, n: number): number {
  return (x >>> n) | (x << (32 - n))
}

/** Section 6.2.2 step 1: 16 words of the block become 64. */
function expand(blocks: DataView, offset: number): void {
  for (let t = 0; t < 16; t++) words[t] = blocks.getUint32(offset + 4 * t)
  for (let t = 16; t < 64; t++) {
    const x = words[t - 15]!
    const y = words[t - 2]!
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    words[t] = (s1 + words[t - 7]! + s0 + words[t - 16]!) | 0
  }
}

/** Section 6.2.2 steps 2 to 4: one block into the state of eight words. */
function compress(state: Uint32Array, blocks: DataView, offset: number): void {
  expand(blocks, offset)
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let t = 0; t < 64; t++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const t1 = (h + sum1 + choice + ROUND_CONSTANTS[t]! + words[t]!) | 0
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + sum0 + majority) | 0
  }
  state[0] = state[0]! + a
  state[1] = state[1]! + b
  state[2] = state[2]! + c
  state[3] = state[3]! + d
  state[4] = state[4]! + e
  state[5] = state[5]! + f
  state[6] = state[6]! + g
  state[7] = state[7]! + h
}

/** SHA-256, for the second root that the world's tools can check and for the key ids of signed notes. */
export const sha256: Hash = {
  name: 'sha256',
  digest: (data) => digestBlocks(data, Uint32Array.from(INITIAL), compress),
}
