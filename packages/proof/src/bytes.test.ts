import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, fromHex, toBase64, toHex } from './bytes.ts'

describe('byte encodings', () => {
  it('read back what they wrote, and write what Node writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
        expect(fromHex(toHex(bytes))).toEqual(bytes)
      }),
    )
  })

  it.each(['QQ', 'QR==', 'Q Q==', 'QQ==\n', '-_-_', '!!!!', 'QQ==='])('refuse the base64 spelling %j', (text) => {
    expect(() => fromBase64(text)).toThrow(expect.objectContaining({ code: 'BAD_FORMAT' }))
  })

  it('refuse base64 of another length than asked', () => {
    expect(() => fromBase64(toBase64(new Uint8Array(31)), 32)).toThrow(expect.objectContaining({ code: 'BAD_FORMAT' }))
  })

  it.each(['0', 'AB', '0g'])('refuse the hexadecimal %j', (text) => {
    expect(() => fromHex(text)).toThrow(expect.objectContaining({ code: 'BAD_FORMAT' }))
  })
})
