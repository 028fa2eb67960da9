import {
  appendEntries,
  EMPTY_LOG,
  ed25519Signer,
  fromBase64,
  generateEd25519,
  issueReceipt,
  newSalt,
  publicKeyOf,
  signCheckpoint,
} from '@linli/proof'
import { checkBallot, type Receipt } from '@linli/proof/verify'
import { describe, expect, it } from 'vitest'
import { zh } from '../messages/zh-CN.ts'
import { receiptView, type ViewInput } from './view-model.ts'

const LOG = 'linli.example/ballots'
const pair = generateEd25519('linli')
const signer = ed25519Signer(pair)
const keys = { receipt: [publicKeyOf(pair)], checkpoint: [publicKeyOf(pair)] }
const receipt = issueReceipt(
  {
    areaId: 'area',
    assemblyId: 'assembly',
    motionId: 'motion',
    ballotId: 'ballot',
    lineId: 'line',
    choice: 'FOR',
    channel: 'ONLINE',
    castAt: '2026-11-20T04:00:00.000Z',
  },
  newSalt(),
  LOG,
  signer,
)

function evidence() {
  const log = appendEntries(EMPTY_LOG, [fromBase64(receipt.body.leaf, 32)])
  const checkpoint = signCheckpoint(
    { origin: LOG, size: 1, root: log.root, sha256Root: log.sha256Root, time: '2026-11-20T04:00:01.000Z' },
    [signer],
  )
  return { leafIndex: 0, proof: [], checkpoint }
}

function input(shown: Receipt, withProof: boolean, more: Partial<ViewInput> = {}): ViewInput {
  return {
    check: checkBallot(shown, withProof ? evidence() : null, keys),
    position: withProof ? { index: 0, size: 1 } : null,
    pressed: 'FOR',
    receiptChoice: shown.body.choice,
    sameBallot: true,
    keys: 'SAME',
    ...more,
  }
}

describe('the check list on the receipt', () => {
  it('waits for the log first, and is all green once the proof is there', () => {
    const early = receiptView(input(receipt, false))
    expect(early.verdict).toBe('PROMISED')
    expect(early.lines.map((line) => [line.id, line.state])).toEqual([
      ['pressed', 'ok'],
      ['opening', 'ok'],
      ['receipt', 'ok'],
      ['inclusion', 'wait'],
    ])
    const proven = receiptView(input(receipt, true))
    expect(proven.verdict).toBe('PROVEN')
    expect(proven.lines.every((line) => line.state === 'ok')).toBe(true)
    expect(proven.lines.find((line) => line.id === 'inclusion')?.params).toEqual({ n: 1, size: 1 })
  })

  it('says nothing before the check has run', () => {
    expect(receiptView(input(receipt, true, { check: null }))).toEqual({ verdict: 'CHECKING', lines: [] })
  })

  it('turns red when the choice was changed on the way', () => {
    const changed = { ...receipt, body: { ...receipt.body, choice: 'AGAINST' } }
    const view = receiptView(input(changed, true))
    expect(view.verdict).toBe('BROKEN')
    expect(view.lines.filter((line) => line.state === 'bad').map((line) => line.id)).toEqual([
      'pressed',
      'opening',
      'receipt',
    ])
  })

  it('turns red when a good receipt is not the one that was pressed or asked for', () => {
    expect(receiptView(input(receipt, true, { pressed: 'ABSTAIN' })).verdict).toBe('BROKEN')
    expect(receiptView(input(receipt, true, { sameBallot: false })).verdict).toBe('BROKEN')
  })

  it('mentions changed platform keys without calling the receipt false', () => {
    const view = receiptView(input(receipt, true, { keys: 'CHANGED', pressed: null }))
    expect(view.verdict).toBe('PROVEN')
    expect(view.lines.find((line) => line.id === 'keys')).toMatchObject({ state: 'skip', key: 'check.keys.changed' })
  })

  it('has words for every line', () => {
    for (const withProof of [true, false]) {
      for (const line of receiptView(input(receipt, withProof)).lines) expect(zh[line.key]).toBeTruthy()
    }
  })
})
