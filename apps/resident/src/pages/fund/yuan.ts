import { t } from '../../messages/index.ts'
import { grouped } from '../../shared/format.ts'

/** `12,345.60 元`; nothing known is a dash. */
export function yuan(money: string | null | undefined): string {
  return money ? t('money', { n: grouped(money) }) : '—'
}

/** `+1,200.00`, `−35.10`, with a true minus. */
export function signed(amount: string): string {
  return amount[0] === '-' ? `−${grouped(amount.slice(1))}` : `+${grouped(amount)}`
}

/** True for a sum of money that is more than nothing. */
export function some(money: string | null | undefined): boolean {
  return Boolean(money && /[1-9]/.test(money) && money[0] !== '-')
}
