import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex, utf8 } from './bytes.ts'
import { generateEd25519 } from './ed25519.ts'
import * as plain from './index.ts'
import * as native from './node.ts'
import { generateSm2 } from './sm2.ts'

describe('the Node entry', () => {
  it('has every name of the plain one', () => {
    expect(Object.keys(native)).toEqual(expect.arrayContaining(Object.keys(plain)))
  })

  it('hashes natively to the same digests', () => {
    expect(native.sm3).not.toBe(plain.sm3)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        expect(toHex(native.sm3.digest(data))).toBe(toHex(plain.sm3.digest(data)))
        expect(toHex(native.sha256.digest(data))).toBe(toHex(plain.sha256.digest(data)))
      }),
    )
  })

  it('makes no signer of halves that do not belong together', () => {
    const pair = { ...generateEd25519('a'), secret: generateEd25519('a').secret }
    expect(() => native.ed25519Signer(pair)).toThrow(expect.objectContaining({ code: 'BAD_KEY' }))
    expect(() => native.ed25519Signer(generateSm2('a'))).toThrow(expect.objectContaining({ code: 'BAD_KEY' }))
  })

  it('answers false on a public key that is no point of the curve', () => {
    const message = utf8('x')
    const signature = native.ed25519Signer(generateEd25519('a')).sign(message)
    const notAPoint = new Uint8Array(32).fill(0xff)
    expect(native.verifyEd25519(notAPoint, message, signature)).toBe(false)
    expect(plain.verifyEd25519(notAPoint, message, signature)).toBe(false)
  })
})
