import { describe, expect, it } from 'vitest'
import { ballot, checkpointSigners, publishedLog, receiptSigner, trustedKeys } from '../test/ballots.ts'
import { flipBit } from '../test/memory-log.ts'
import { fromBase64, toBase64 } from './bytes.ts'
import { parseCheckpoint, signCheckpoint } from './checkpoint.ts'
import { continues } from './continuity.ts'
import { type BallotCheck, checkBallot } from './evidence.ts'
import { newSalt } from './leaf.ts'
import { nodeVerifiers } from './node.ts'
import { issueReceipt } from './receipt.ts'

const log = publishedLog(13)
const receipt = log.receipts[7]!
const evidence = log.evidence(7)
const failed = (check: BallotCheck) => check.steps.filter(({ state }) => state === 'failed').map(({ step }) => step)

describe('checking a ballot', () => {
  it('proves every ballot of a published log', () => {
    for (const [index, one] of log.receipts.entries()) {
      const check = checkBallot(one, log.evidence(index), trustedKeys, nodeVerifiers)
      expect(check.verdict).toBe('PROVEN')
      expect(check.steps.every(({ state }) => state === 'passed')).toBe(true)
    }
  })

  it('on an old phone proves it by Ed25519 and says that the SM2 signature was not checked', () => {
    const check = checkBallot(receipt, evidence, trustedKeys)
    expect(check.verdict).toBe('PROVEN')
    const skipped = check.steps.filter(({ state }) => state === 'skipped')
    expect(skipped).toEqual([{ step: 'checkpoint-sm2', state: 'skipped', text: expect.stringContaining('未核对') }])
  })

  it('calls a good receipt a promise until the log is asked', () => {
    expect(checkBallot(receipt, null, trustedKeys).verdict).toBe('PROMISED')
  })

  it('names the place of the ballot in the log', () => {
    const check = checkBallot(receipt, evidence, trustedKeys)
    expect(check.steps.at(-1)).toMatchObject({ step: 'inclusion', text: '选票已记入公开日志（第 8 条，共 13 条）' })
  })

  it('breaks when the choice shown is another than the one signed', () => {
    const changed = { ...receipt, body: { ...receipt.body, choice: 'FOR' } }
    expect(failed(checkBallot(changed, evidence, trustedKeys))).toEqual(['opening', 'receipt'])
  })

  it('breaks with the evidence of another ballot, or with a flipped bit in it', () => {
    expect(failed(checkBallot(receipt, log.evidence(6), trustedKeys))).toEqual(['inclusion'])
    const proof = evidence.proof.with(1, toBase64(flipBit(fromBase64(evidence.proof[1]!), 77)))
    expect(failed(checkBallot(receipt, { ...evidence, proof }, trustedKeys))).toEqual(['inclusion'])
  })

  it('breaks with a checkpoint that was changed after signing', () => {
    const checkpoint = evidence.checkpoint.replace('04:00:02', '04:00:03')
    const check = checkBallot(receipt, { ...evidence, checkpoint }, trustedKeys, nodeVerifiers)
    expect(failed(check)).toEqual(['checkpoint-ed25519', 'checkpoint-sm2'])
  })

  it('breaks when nobody known signed the checkpoint, or only by what cannot be checked here', () => {
    expect(checkBallot(receipt, evidence, { ...trustedKeys, checkpoint: [] }).verdict).toBe('BROKEN')
    const onlySm2 = signCheckpoint(parseCheckpoint(evidence.checkpoint).checkpoint, checkpointSigners.slice(1))
    expect(checkBallot(receipt, { ...evidence, checkpoint: onlySm2 }, trustedKeys).verdict).toBe('BROKEN')
    const known = checkBallot(receipt, { ...evidence, checkpoint: onlySm2 }, trustedKeys, nodeVerifiers)
    expect(known.verdict).toBe('PROVEN')
  })

  it('breaks when the receipt promised another log', () => {
    const other = issueReceipt(ballot(), newSalt(), 'linli.example/shadow', receiptSigner)
    expect(failed(checkBallot(other, evidence, trustedKeys))).toContain('same-log')
  })

  it.each([
    ['a proof that is no base64', { proof: ['??'] }],
    ['a checkpoint that is no note', { checkpoint: 'hello' }],
    ['an index that is no number', { leafIndex: Number.NaN }],
  ])('breaks, and does not throw, on %s', (_, change) => {
    const check = checkBallot(receipt, { ...evidence, ...change }, trustedKeys)
    expect(check.verdict).toBe('BROKEN')
    expect(failed(check)).toEqual(['inclusion'])
  })

  it('lets a phone see that the log only grew since its last visit', () => {
    const earlier = parseCheckpoint(log.earlier.note).checkpoint
    const now = parseCheckpoint(evidence.checkpoint).checkpoint
    const proof = log.earlier.proof.map((hash) => fromBase64(hash))
    expect(continues(earlier, now, proof)).toBe(true)
    expect(continues(now, earlier, proof)).toBe(false)
  })
})
