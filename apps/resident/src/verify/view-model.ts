import type { BallotCheck, CheckStep } from '@linli/proof/verify'
import type { MessageKey } from '../messages/index.ts'

/** One line of the check list: a sentence with its sign. */
export type CheckLine = {
  id: string
  state: 'ok' | 'bad' | 'wait' | 'skip'
  key: MessageKey
  params?: Record<string, string | number>
}

export type ReceiptView = {
  /** Headline: all proven, good so far, or something does not fit. */
  verdict: 'PROVEN' | 'PROMISED' | 'BROKEN' | 'CHECKING'
  lines: CheckLine[]
}

export type ViewInput = {
  check: BallotCheck | null
  /** Position in the log, from 0, and its size. */
  position: { index: number; size: number } | null
  /** What this phone pressed, when it still knows. */
  pressed: string | null
  /** What the receipt says. */
  receiptChoice: string | null
  /** The receipt's ids are those of the page that asked for it. */
  sameBallot: boolean
  /** SAME as at the first visit, FIRST visit, or CHANGED since. */
  keys: 'SAME' | 'FIRST' | 'CHANGED'
}

type StepName = CheckStep['step']
type Words = { ok: MessageKey; bad: MessageKey; skip?: MessageKey }

const WORDS: Record<StepName, Words> = {
  opening: { ok: 'check.opening.ok', bad: 'check.opening.bad' },
  receipt: { ok: 'check.receipt.ok', bad: 'check.receipt.bad', skip: 'check.receipt.skip' },
  'same-log': { ok: 'check.sameLog.ok', bad: 'check.sameLog.bad' },
  'checkpoint-ed25519': { ok: 'check.checkpoint.ok', bad: 'check.checkpoint.bad', skip: 'check.checkpoint.skip' },
  'checkpoint-sm2': { ok: 'check.sm2.ok', bad: 'check.sm2.bad', skip: 'check.sm2.skip' },
  inclusion: { ok: 'check.inclusion.ok', bad: 'check.inclusion.bad' },
}

/** Turns the result of the phone's own check into the list a person reads. */
export function receiptView(input: ViewInput): ReceiptView {
  const { check } = input
  if (!check) return { verdict: 'CHECKING', lines: [] }
  const lines = [...ownLines(input), ...check.steps.map((s) => lineOf(s, input.position))]
  if (input.keys === 'CHANGED') lines.push({ id: 'keys', state: 'skip', key: 'check.keys.changed' })
  if (check.verdict === 'PROMISED') lines.push({ id: 'inclusion', state: 'wait', key: 'check.inclusion.wait' })
  const broken = check.verdict === 'BROKEN' || lines.some((line) => line.state === 'bad')
  return { verdict: broken ? 'BROKEN' : check.verdict, lines }
}

/** What only this phone can know: that the receipt speaks of what was asked for and pressed here. */
function ownLines(input: ViewInput): CheckLine[] {
  const lines: CheckLine[] = []
  if (!input.sameBallot) lines.push({ id: 'same-ballot', state: 'bad', key: 'check.sameBallot.bad' })
  if (input.pressed !== null) {
    const same = input.pressed === input.receiptChoice
    lines.push({ id: 'pressed', state: same ? 'ok' : 'bad', key: same ? 'check.pressed.ok' : 'check.pressed.bad' })
  }
  return lines
}

function lineOf({ step, state }: CheckStep, position: ViewInput['position']): CheckLine {
  const words = WORDS[step]
  const at = position ? { params: { n: position.index + 1, size: position.size } } : {}
  if (state === 'passed') return { id: step, state: 'ok', key: words.ok, ...at }
  if (state === 'skipped') return { id: step, state: 'skip', key: words.skip ?? words.bad }
  return { id: step, state: 'bad', key: words.bad }
}
