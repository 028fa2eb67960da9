import { t } from '../messages/index.ts'

/** Decimal text with thousands separators: `12345.60` → `12,345.60`. Text in, text out; never through a float. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const head = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fraction === undefined ? head : `${head}.${fraction}`
}

/** `12345.6` → `12,345.6 ㎡`; the missing area is said, not hidden. */
export function areaText(area: string | null | undefined): string {
  return area ? `${grouped(area)} ㎡` : t('unit.noArea')
}

/** `1200.00` → `1,200.00 元` */
export function moneyText(money: string | null | undefined): string {
  return money ? t('format.yuan', { money: grouped(money) }) : '—'
}

/** Hundredths of a decimal text as bigint, for exact comparison and ratios. */
export function hundredths(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2))
}

/** Hundredths back to text with two decimals. */
export function fromHundredths(value: bigint): string {
  return `${value / 100n}.${String(value % 100n).padStart(2, '0')}`
}

/** part ÷ whole in percent with two decimals, rounded down: a quorum is never shown as met before it is. */
export function percent(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 10_000n) / whole) / 100
}

const TIME = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `2026-11-20 09:05`, in Beijing time wherever the reader is. */
export function timeText(instant: string | null | undefined): string {
  if (!instant) return '—'
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? instant : TIME.format(at).replace(', ', ' ')
}

/** The Beijing day of an instant or of a day. */
export function dayText(value: string | null | undefined): string {
  if (!value) return '—'
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : timeText(value).slice(0, 10)
}

/** Whole days from one legal day to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  )
}

/** `还剩 3 天`, `今天到期`, `已过期 2 天`. */
export function leftText(today: string, due: string): string {
  const days = daysBetween(today, due)
  if (days === 0) return t('format.dueToday')
  return days > 0 ? t('format.daysLeft', { days }) : t('format.daysOver', { days: -days })
}
