import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flipBit } from '../test/memory-log.ts'
import vectors from '../vectors/sm2.json' with { type: 'json' }
import { fromHex, utf8 } from './bytes.ts'
import { generateSm2, sm2Signer, verifySm2 } from './sm2.ts'

type Vector = { message: string; publicKey: string; signature: string }
const verifies = (v: Vector) => verifySm2(fromHex(v.publicKey), utf8(v.message), fromHex(v.signature))

describe('SM2 with the standard user id', () => {
  it.each(vectors.signedByOpenssl)('accepts what OpenSSL signed with distid 1234567812345678: "$message"', (vector) => {
    expect(verifies(vector)).toBe(true)
  })

  it.each(vectors.signedByUs)('still accepts what we signed and OpenSSL accepted: "$message"', (vector) => {
    expect(vector.verdict).toBe('Signature Verified Successfully')
    expect(verifies(vector)).toBe(true)
  })

  it.each(vectors.signedByOpensslWithoutId)('refuses what was signed with an empty user id: "$message"', (vector) => {
    expect(verifies(vector)).toBe(false)
  })

  it('signs and verifies any message, and nothing else passes', () => {
    const signer = sm2Signer(generateSm2('linli.example/sm2'))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (message, bit) => {
        const signature = signer.sign(message)
        expect(signature.length).toBe(64)
        expect(verifySm2(signer.key.bytes, message, signature)).toBe(true)
        expect(verifySm2(signer.key.bytes, message, flipBit(signature, bit))).toBe(false)
        expect(verifySm2(signer.key.bytes, Uint8Array.of(...message, 0), signature)).toBe(false)
      }),
      { numRuns: 20 },
    )
  })

  it('answers false, and does not throw, on keys off the curve and malformed signatures', () => {
    const [vector] = vectors.signedByOpenssl as [Vector]
    const key = fromHex(vector.publicKey)
    const signature = fromHex(vector.signature)
    const message = utf8(vector.message)
    expect(verifySm2(flipBit(key, 100), message, signature)).toBe(false)
    expect(verifySm2(key.subarray(1), message, signature)).toBe(false)
    expect(verifySm2(key, message, signature.subarray(1))).toBe(false)
    expect(verifySm2(key, message, new Uint8Array(64))).toBe(false)
    expect(verifySm2(key, message, new Uint8Array(64).fill(255))).toBe(false)
  })
})
