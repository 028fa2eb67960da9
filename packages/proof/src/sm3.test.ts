import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex, utf8 } from './bytes.ts'
import { sha256 } from './sha256.ts'
import { sm3 } from './sm3.ts'

const openssl = (name: string, data: Uint8Array) => createHash(name).update(data).digest('hex')

describe('SM3 and SHA-256 in plain JavaScript', () => {
  it('give the two example digests of GM/T 0004-2012 appendix A', () => {
    expect(toHex(sm3.digest(utf8('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    expect(toHex(sm3.digest(utf8('abcd'.repeat(16))))).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    )
  })

  it('agree with OpenSSL on every length around the block borders', () => {
    for (let length = 0; length <= 200; length++) {
      const data = Uint8Array.from({ length }, (_, i) => i * 7 + length)
      expect(toHex(sm3.digest(data))).toBe(openssl('sm3', data))
      expect(toHex(sha256.digest(data))).toBe(openssl('sha256', data))
    }
  })

  it('agree with OpenSSL on any data', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (data) => {
        expect(toHex(sm3.digest(data))).toBe(openssl('sm3', data))
        expect(toHex(sha256.digest(data))).toBe(openssl('sha256', data))
      }),
    )
  })

  it('hash a view into a larger buffer, not the buffer', () => {
    const view = utf8('xxabcxx').subarray(2, 5)
    expect(toHex(sm3.digest(view))).toBe(toHex(sm3.digest(utf8('abc'))))
  })
})
