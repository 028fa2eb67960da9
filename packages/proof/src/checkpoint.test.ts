import { describe, expect, it } from 'vitest'
import { checkpointSigners, LOG_ID, trustedKeys } from '../test/ballots.ts'
import { toBase64 } from './bytes.ts'
import { type Checkpoint, checkpointText, checkSignatures, parseCheckpoint, signCheckpoint } from './checkpoint.ts'
import { ed25519Signer, generateEd25519 } from './ed25519.ts'
import { lightVerifiers } from './evidence.ts'
import { nodeVerifiers } from './node.ts'

const checkpoint: Checkpoint = {
  origin: LOG_ID,
  size: 42,
  root: new Uint8Array(32).fill(1),
  sha256Root: new Uint8Array(32).fill(2),
  time: '2026-11-20T04:00:00.000Z',
}
const note = signCheckpoint(checkpoint, checkpointSigners)
const states = (text: string, verifiers = nodeVerifiers) =>
  checkSignatures(parseCheckpoint(text), trustedKeys.checkpoint, verifiers).map(({ algorithm, state }) => [
    algorithm,
    state,
  ])

describe('checkpoint', () => {
  it('is a note of origin, size, root and two extension lines', () => {
    expect(checkpointText(checkpoint)).toBe(
      `linli.example/ballots\n42\n${toBase64(checkpoint.root)}\n` +
        `sha256 ${toBase64(checkpoint.sha256Root)}\ntime 2026-11-20T04:00:00.000Z\n`,
    )
    expect(note).toMatch(/\n\n— linli\.example\/ballots \S+\n— linli\.example\/ballots \S+\n$/)
  })

  it('is read back as it was written', () => {
    expect(parseCheckpoint(note).checkpoint).toEqual(checkpoint)
    expect(parseCheckpoint(note).text).toBe(checkpointText(checkpoint))
  })

  it('carries valid Ed25519 and SM2 signatures', () => {
    expect(states(note)).toEqual([
      ['ed25519', 'valid'],
      ['sm2', 'valid'],
    ])
  })

  it('says that SM2 was skipped where it cannot be checked', () => {
    expect(states(note, lightVerifiers)).toEqual([
      ['ed25519', 'valid'],
      ['sm2', 'skipped'],
    ])
  })

  it('has no valid signature left when size, root or time is changed', () => {
    const changes: [string, string][] = [
      ['\n42\n', '\n43\n'],
      [toBase64(checkpoint.root), toBase64(checkpoint.sha256Root)],
      ['sha256 Ag', 'sha256 Aw'],
      ['04:00:00.000Z', '04:00:00.001Z'],
    ]
    for (const [from, to] of changes) {
      expect(note).toContain(from)
      expect(states(note.replace(from, to)).map(([, state]) => state)).toEqual(['invalid', 'invalid'])
    }
  })

  it('leaves out signatures of keys nobody knows, such as a witness or a stranger with the same name', () => {
    const stranger = ed25519Signer(generateEd25519(LOG_ID))
    expect(states(signCheckpoint(checkpoint, [stranger]))).toEqual([])
    expect(states(signCheckpoint(checkpoint, [stranger, ...checkpointSigners]))).toHaveLength(2)
  })

  it.each([
    ['nothing', ''],
    ['no signature', `${checkpointText(checkpoint)}\n`],
    ['a size with a leading zero', note.replace('\n42\n', '\n042\n')],
    ['a size beyond the safe integers', note.replace('\n42\n', '\n9999999999999999\n')],
    ['a root of the wrong length', note.replace(toBase64(checkpoint.root), 'AAAA')],
    ['no SHA-256 root', note.replace('sha256 ', 'sha512 ')],
    ['no last newline', note.slice(0, -1)],
    ['Windows line ends', note.replaceAll('\n', '\r\n')],
    ['an origin with a space', note.replace('linli.example/ballots\n', 'linli ballots\n')],
    ['a signature line without dash', note.replace('— ', '')],
    ['seventeen signatures', note + note.slice(note.lastIndexOf('—')).repeat(15)],
  ])('cannot be read from %s', (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow(expect.objectContaining({ code: 'BAD_FORMAT' }))
  })

  it.each([
    ['an origin that looks like JSON', { origin: '{"v":"linli/receipt/1"}' }],
    ['an origin of two lines', { origin: 'a\nb' }],
    ['a negative size', { size: -1 }],
    ['a root of 31 bytes', { root: new Uint8Array(31) }],
    ['a time without milliseconds', { time: '2026-11-20T04:00:00Z' }],
  ])('is not signed with %s', (_, change) => {
    expect(() => signCheckpoint({ ...checkpoint, ...change }, checkpointSigners)).toThrow(
      expect.objectContaining({ code: 'BAD_FORMAT' }),
    )
  })

  it('is not signed by nobody', () => {
    expect(() => signCheckpoint(checkpoint, [])).toThrow(expect.objectContaining({ code: 'BAD_KEY' }))
  })
})
