import { fromBase64 } from './bytes.ts'
import { type CheckedSignature, checkSignatures, parseCheckpoint, type SignedCheckpoint } from './checkpoint.ts'
import { verifyEd25519 } from './ed25519.ts'
import { verifyInclusion } from './inclusion.ts'
import type { PublicKey } from './keys.ts'
import { checkReceiptSignature, leafOpens, type Receipt } from './receipt.ts'
import type { SignatureState, Verifiers } from './signature.ts'
import { sm3 } from './sm3.ts'
import { leafHash } from './tree.ts'

/** What the server answers, within two seconds of the cast, to "where is my ballot in the log?". */
export interface InclusionEvidence {
  readonly leafIndex: number
  /** Base64 of each sibling, lowest first, for the tree of the checkpoint's size. */
  readonly proof: readonly string[]
  /** The signed note. */
  readonly checkpoint: string
}

/** The platform's published keys, which a verifier must have from somewhere else than the answer it checks. */
export interface TrustedKeys {
  readonly receipt: readonly PublicKey[]
  readonly checkpoint: readonly PublicKey[]
}

export type StepState = 'passed' | 'failed' | 'skipped'

export interface CheckStep {
  readonly step: 'opening' | 'receipt' | 'same-log' | 'checkpoint-ed25519' | 'checkpoint-sm2' | 'inclusion'
  readonly state: StepState
  /** Chinese, for the person who holds the phone. */
  readonly text: string
}

export interface BallotCheck {
  /** PROVEN: in the log. PROMISED: the receipt is good, the log was not asked yet. BROKEN: something does not fit. */
  readonly verdict: 'PROVEN' | 'PROMISED' | 'BROKEN'
  readonly steps: readonly CheckStep[]
}

/** What every browser can check, iOS 13 included; add `sm2: verifySm2` from `@linli/proof/sm2` where BigInt exists. */
export const lightVerifiers: Verifiers = { ed25519: verifyEd25519 }

/**
 * The whole check of one ballot, as the phone and the command line do it.
 * @param evidence `null` while the inclusion proof is not there yet
 */
export function checkBallot(
  receipt: Receipt,
  evidence: InclusionEvidence | null,
  keys: TrustedKeys,
  verifiers: Verifiers = lightVerifiers,
): BallotCheck {
  const steps = receiptSteps(receipt, keys, verifiers)
  if (evidence) steps.push(...evidenceSteps(receipt, evidence, keys, verifiers))
  const broken = steps.some(({ state }) => state === 'failed')
  // A skipped signature alone proves nothing: at least one checkpoint signature must really have been checked.
  const vouched = steps.some(({ step, state }) => step.startsWith('checkpoint-') && state === 'passed')
  const signed = steps.some(({ step, state }) => step === 'receipt' && state === 'passed')
  if (broken || !signed || (evidence && !vouched)) return { verdict: 'BROKEN', steps }
  return { verdict: evidence ? 'PROVEN' : 'PROMISED', steps }
}

function step(name: CheckStep['step'], passed: boolean, good: string, bad: string): CheckStep {
  return { step: name, state: passed ? 'passed' : 'failed', text: passed ? good : bad }
}

function receiptSteps(receipt: Receipt, keys: TrustedKeys, verifiers: Verifiers): CheckStep[] {
  const signature = checkReceiptSignature(receipt, keys.receipt, verifiers)
  return [
    step('opening', leafOpens(receipt), '选票内容与回执中的指纹相符', '选票内容与回执中的指纹不符，请联系社区核对'),
    signatureStep('receipt', signature, '回执的平台签名'),
  ]
}

function signatureStep(name: CheckStep['step'], state: SignatureState, what: string): CheckStep {
  if (state === 'skipped') return { step: name, state, text: `${what}未核对：此手机系统较旧，可换一部手机核对` }
  return step(name, state === 'valid', `${what}有效`, `${what}无效，请保留回执并联系社区核对`)
}

function evidenceSteps(
  receipt: Receipt,
  evidence: InclusionEvidence,
  keys: TrustedKeys,
  verifiers: Verifiers,
): CheckStep[] {
  let note: SignedCheckpoint
  let included: boolean
  try {
    note = parseCheckpoint(evidence.checkpoint)
    included = verifyInclusion(sm3, {
      index: evidence.leafIndex,
      size: note.checkpoint.size,
      leafHash: leafHash(sm3, fromBase64(receipt.body.leaf, 32)),
      proof: evidence.proof.map((hash) => fromBase64(hash)),
      root: note.checkpoint.root,
    })
  } catch {
    return [step('inclusion', false, '', '记入证明无法读取，请重新获取')]
  }
  const { origin, size } = note.checkpoint
  const position = `选票已记入公开日志（第 ${evidence.leafIndex + 1} 条，共 ${size} 条）`
  return [
    step('same-log', origin === receipt.body.logId, '日志与回执所写的一致', '日志与回执所写的不是同一个'),
    ...checkpointSteps(checkSignatures(note, keys.checkpoint, verifiers)),
    step('inclusion', included, position, '记入证明与日志不符，请保留回执并联系社区核对'),
  ]
}

function checkpointSteps(signatures: readonly CheckedSignature[]): CheckStep[] {
  return signatures.map(({ algorithm, state }) =>
    algorithm === 'sm2'
      ? signatureStep('checkpoint-sm2', state, '检查点的国密签名')
      : signatureStep('checkpoint-ed25519', state, '检查点的签名'),
  )
}
