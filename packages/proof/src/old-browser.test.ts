import { runInNewContext } from 'node:vm'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishedLog, trustedKeys } from '../test/ballots.ts'
import { fromBase64 } from './bytes.ts'
import { formatPublicKey } from './keys.ts'
import { formatReceipt } from './receipt.ts'

// The browser entry as the phone app ships it: bundled for Chrome 86 and iOS 13, then run in a realm that has
// no BigInt, no WebCrypto and nothing of Node.

let code = ''

beforeAll(async () => {
  const entry = new URL('./verify.ts', import.meta.url).pathname
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: ['chrome86', 'ios13'],
      lib: { entry, formats: ['iife'], name: 'proof' },
    },
  })) as Rolldown.RolldownOutput[]
  code = output[0]!.output[0].code
}, 60_000)

// Its own TextEncoder, since the one of the host would hand out arrays of another realm.
const REALM = `delete globalThis.BigInt; delete globalThis.WebAssembly; delete Object.hasOwn; delete Array.prototype.at;
  class TextEncoder { encode(text) { return Uint8Array.from(encode(text)) } };`

/** Runs a function over the bundle in a bare realm; JSON goes in, JSON comes out. */
function inOldBrowser(script: string, input: unknown): unknown {
  const encode = (text: string) => [...new TextEncoder().encode(text)]
  const source = `${REALM} ${code}; JSON.stringify((${script})(JSON.parse(input)))`
  return JSON.parse(runInNewContext(source, { input: JSON.stringify(input), encode, atob, btoa }))
}

describe('the browser entry on a phone of 2019', () => {
  it('has no BigInt in it and stays small', () => {
    expect(code.match(/BigInt|BigUint64|\b\d+n\b/g)).toBeNull()
    expect(code.length).toBeLessThan(60_000)
  })

  it('uses no syntax or method younger than its browsers', () => {
    const young = /\?\?=|\|\|=|&&=|\.at\(|\.with\(|\.replaceAll\(|hasOwn\(|structuredClone|\(\?<[=!]|static\s*\{/g
    expect(code.match(young)).toBeNull()
  })

  it('proves a ballot, skips only SM2, and sees through a changed choice', () => {
    const log = publishedLog(9)
    const receipt = log.receipts[4]!
    const keys = {
      receipt: trustedKeys.receipt.map(formatPublicKey),
      checkpoint: trustedKeys.checkpoint.map(formatPublicKey),
    }
    const script = `({ receipt, evidence, keys, choice }) => {
      const parsed = proof.parseReceipt(receipt)
      const shown = Object.assign({}, parsed, { body: Object.assign({}, parsed.body, { choice }) })
      const trusted = { receipt: keys.receipt.map(proof.parsePublicKey), checkpoint: keys.checkpoint.map(proof.parsePublicKey) }
      return proof.checkBallot(shown, evidence, trusted)
    }`
    const input = { receipt: formatReceipt(receipt), evidence: log.evidence(4), keys }
    expect(inOldBrowser(script, { ...input, choice: receipt.body.choice })).toMatchObject({
      verdict: 'PROVEN',
      steps: [
        { step: 'opening', state: 'passed' },
        { step: 'receipt', state: 'passed' },
        { step: 'same-log', state: 'passed' },
        { step: 'checkpoint-ed25519', state: 'passed' },
        { step: 'checkpoint-sm2', state: 'skipped' },
        { step: 'inclusion', state: 'passed' },
      ],
    })
    expect(inOldBrowser(script, { ...input, choice: 'AGAINST' })).toMatchObject({ verdict: 'BROKEN' })
  })

  it('checks that the log only grew', () => {
    const log = publishedLog(9)
    const script = `({ older, newer, steps }) => proof.continues(
      proof.parseCheckpoint(older).checkpoint, proof.parseCheckpoint(newer).checkpoint, steps.map((s) => proof.fromBase64(s)))`
    const input = { older: log.earlier.note, newer: log.evidence(0).checkpoint, steps: log.earlier.proof }
    expect(inOldBrowser(script, input)).toBe(true)
    expect(inOldBrowser(script, { ...input, steps: [] })).toBe(false)
    expect(fromBase64(log.earlier.proof[0]!).length).toBe(32)
  })
})
