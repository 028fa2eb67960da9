import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flipBit } from '../test/memory-log.ts'
import { fromHex, toHex, utf8 } from './bytes.ts'
import { ed25519Signer, generateEd25519, verifyEd25519 } from './ed25519.ts'
import * as native from './node.ts'

// RFC 8032 section 7.1, test 3.
const SEED = 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'
const PUBLIC = 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025'
const SIGNATURE =
  '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'

/** The same signature with L added to its scalar: what malleability means. */
function addOrder(signature: Uint8Array): Uint8Array {
  const order = fromHex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010')
  const twisted = Uint8Array.from(signature)
  let carry = 0
  for (let i = 0; i < 32; i++) {
    carry += twisted[32 + i]! + order[i]!
    twisted[32 + i] = carry & 255
    carry >>= 8
  }
  return twisted
}

describe('Ed25519', () => {
  it('gives the signature of RFC 8032, in plain JavaScript and natively', () => {
    const pair = generateEd25519('rfc8032', fromHex(SEED))
    for (const signer of [ed25519Signer(pair), native.ed25519Signer(pair)]) {
      expect(toHex(signer.key.bytes)).toBe(PUBLIC)
      expect(toHex(signer.sign(fromHex('af82')))).toBe(SIGNATURE)
    }
  })

  it('signed in one world verifies in the other, and a flipped bit in neither', () => {
    const pair = generateEd25519('linli.example/ed')
    const plain = ed25519Signer(pair)
    const fast = native.ed25519Signer(pair)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (message, bit) => {
        const signature = fast.sign(message)
        expect(toHex(plain.sign(message))).toBe(toHex(signature))
        for (const verify of [verifyEd25519, native.verifyEd25519]) {
          expect(verify(plain.key.bytes, message, signature)).toBe(true)
          expect(verify(plain.key.bytes, message, flipBit(signature, bit))).toBe(false)
          expect(verify(flipBit(plain.key.bytes, bit), message, signature)).toBe(false)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('refuses a second spelling of a valid signature in both worlds', () => {
    const signer = ed25519Signer(generateEd25519('linli.example/ed'))
    const message = utf8('邻里')
    const twisted = addOrder(signer.sign(message))
    expect(verifyEd25519(signer.key.bytes, message, twisted)).toBe(false)
    expect(native.verifyEd25519(signer.key.bytes, message, twisted)).toBe(false)
  })

  it('answers false on wrong lengths in both worlds', () => {
    const signer = ed25519Signer(generateEd25519('linli.example/ed'))
    const signature = signer.sign(utf8('x'))
    for (const verify of [verifyEd25519, native.verifyEd25519]) {
      expect(verify(signer.key.bytes.subarray(1), utf8('x'), signature)).toBe(false)
      expect(verify(signer.key.bytes, utf8('x'), signature.subarray(1))).toBe(false)
    }
  })
})
