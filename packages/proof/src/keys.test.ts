import { describe, expect, it } from 'vitest'
import { toBase64 } from './bytes.ts'
import { ed25519Signer, generateEd25519 } from './ed25519.ts'
import { formatPublicKey, parsePublicKey, publicKey, publicKeyOf } from './keys.ts'
import { generateSm2, sm2Signer } from './sm2.ts'

// Public verifier key of the Go checksum database: the format is C2SP's, not ours.
const SUMDB = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'

describe('keys', () => {
  it('read and write the verifier key text that other tools use', () => {
    const key = parsePublicKey(SUMDB)
    expect(key).toMatchObject({ name: 'sum.golang.org', algorithm: 'ed25519', id: '033de0ae' })
    expect(formatPublicKey(key)).toBe(SUMDB)
  })

  it.each([
    ['ed25519', generateEd25519('linli.example/a')],
    ['sm2', generateSm2('linli.example/a')],
  ])('survive a JSON file (%s)', (algorithm, pair) => {
    const restored = JSON.parse(JSON.stringify(pair))
    expect(restored).toEqual(pair)
    expect(publicKeyOf(restored).algorithm).toBe(algorithm)
    expect(formatPublicKey(publicKeyOf(restored))).toBe(pair.publicKey)
  })

  it('are different each time', () => {
    expect(generateEd25519('a').secret).not.toBe(generateEd25519('a').secret)
    expect(generateSm2('a').secret).not.toBe(generateSm2('a').secret)
  })

  it('get another id under another name or algorithm', () => {
    const bytes = publicKeyOf(generateEd25519('a')).bytes
    expect(publicKey('a', 'ed25519', bytes).id).not.toBe(publicKey('b', 'ed25519', bytes).id)
  })

  it.each([
    ['an id of another key', SUMDB.replace('033de0ae', '033de0af')],
    ['no id', 'sum.golang.org+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'],
    ['a key cut short', 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8O'],
    ['an algorithm nobody knows', `a+00000000+${toBase64(new Uint8Array(33).fill(2))}`],
    ['a name with a space', SUMDB.replace('sum.golang', 'sum golang')],
  ])('are refused with %s', (_, text) => {
    expect(() => parsePublicKey(text)).toThrow(expect.objectContaining({ code: 'BAD_KEY' }))
  })

  it('do not sign with a secret that belongs to another public key', () => {
    const ed = { ...generateEd25519('a'), secret: generateEd25519('a').secret }
    const sm = { ...generateSm2('a'), secret: generateSm2('a').secret }
    expect(() => ed25519Signer(ed)).toThrow(expect.objectContaining({ code: 'BAD_KEY' }))
    expect(() => sm2Signer(sm)).toThrow(expect.objectContaining({ code: 'BAD_KEY' }))
  })
})
