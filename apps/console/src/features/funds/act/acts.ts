import { fromHundredths, hundredths } from '../../../ui/format.ts'
import type { Act } from '../use.api.ts'
import type { Use } from '../use.types.ts'

export type { Act }

/** A paper that was uploaded and waits to be sent with the act. */
export type NewPaper = { fileId: string; title: string; stage: string }

/** What the forms of the acts ask for; each act reads its own. */
export type ActValues = {
  reason?: string
  article?: string
  amount?: string
  on?: string
  total?: string
  acceptedOn?: string
  note?: string
  /** `DEVELOPER`, or the unit of a household. */
  payer?: string
  /** The payer's name or room, for the last look. */
  payerName?: string
  papers?: NewPaper[]
}

/** Acts that need nothing but a yes. */
export const PLAIN: readonly Act[] = ['preview', 'submit']
/** Acts that end something. */
export const DANGER: readonly Act[] = ['refuse', 'cancel', 'withdraw']

export const DEVELOPER = 'DEVELOPER'

/** The body of an act. Empty boxes are left out: the server knows their defaults. */
export function bodyOf(act: Act, use: Pick<Use, 'version'>, v: ActValues): Record<string, unknown> {
  const { version } = use
  const on = v.on ? { on: v.on } : {}
  switch (act) {
    case 'preview':
    case 'submit':
      return { version }
    case 'withdraw':
    case 'cancel':
    case 'approve':
      return { version, reason: v.reason?.trim() ?? '' }
    case 'refuse':
      return { version, reason: v.reason?.trim() ?? '', article: v.article?.trim() ?? '' }
    case 'collect':
      return { ...(v.payer === DEVELOPER ? { developer: true } : { unitId: v.payer }), amount: v.amount, ...on }
    case 'pay':
      return { amount: v.amount, ...on }
    case 'settle':
      return { total: v.total, acceptedOn: v.acceptedOn, papers: v.papers ?? [], ...on }
    case 'retention':
      return { note: v.note?.trim() ?? '', ...on }
  }
}

/** The money that moves or is bound by an act, in figures; null where none does. */
export function amountOf(act: Act, use: Pick<Use, 'amount' | 'split' | 'retention'>, v: ActValues): string | null {
  switch (act) {
    case 'preview':
    case 'submit':
      return use.amount
    case 'approve':
      return use.split?.fund ?? null
    case 'collect':
    case 'pay':
      return figures(v.amount)
    case 'settle':
      return figures(v.total)
    case 'retention':
      return use.retention?.amount ?? null
    default:
      return null
  }
}

/** With two decimals, however it was typed. */
function figures(typed: string | undefined): string | null {
  return typed ? fromHundredths(hundredths(typed)) : null
}
