import { type MessageKey, t } from '../../messages/index.ts'
import { zh } from '../../messages/zh-CN.ts'
import type { Entry } from './fund.types.ts'

/** One event as its owner sees it: principal and interest together. */
export type Happened = {
  journalId: string
  kind: string
  kindTitle: string
  on: string
  memo: string
  reversed: boolean
  backDated: boolean
  /** Hundredths, signed. */
  amount: number
  parts: { title: string; amount: string; after: string }[]
}

/** Puts the entries of one event together; they follow each other in the list. */
export function happenings(entries: readonly Entry[]): Happened[] {
  const list: Happened[] = []
  for (const e of entries) {
    const last = list[list.length - 1]
    const part = { title: e.partTitle, amount: e.amount, after: e.balanceAfter }
    if (last && last.journalId === e.journalId) {
      last.parts.push(part)
      last.amount += cents(e.amount)
      continue
    }
    const { journalId, kind, kindTitle, on, memo, reversed, backDated } = e
    list.push({ journalId, kind, kindTitle, on, memo, reversed, backDated, amount: cents(e.amount), parts: [part] })
  }
  return list
}

/** What it was, in plain words; the book's own word where there are none. */
export function plainWord(kind: string, fallback: string): string {
  const key = `entry.${kind}`
  return key in zh ? t(key as MessageKey) : fallback
}

/** Signed hundredths of money as text. */
export function cents(money: string): number {
  return Number(money.replace('.', ''))
}

/** Signed hundredths as text with two decimals. */
export function fromCents(value: number): string {
  const text = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}
