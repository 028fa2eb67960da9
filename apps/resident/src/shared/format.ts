/** How numbers, days and times are written. All of it exact text work: no floats, no time zone of the phone. */

const CHINA_MS = 8 * 3_600_000

/** `2026-11-20 18:05`, Beijing time, whatever the phone's clock zone is. China has no summer time. */
export function moment(instant: string | null | undefined): string {
  const time = instant ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(time)) return '—'
  return new Date(time + CHINA_MS).toISOString().slice(0, 16).replace('T', ' ')
}

/** The end of a period that excludes its last instant: midnight is the 24:00 of the day before, as notices write it. */
export function closing(instant: string | null | undefined): string {
  const text = moment(instant)
  if (!instant || !text.endsWith(' 00:00')) return text
  return `${moment(new Date(Date.parse(instant) - 60_000).toISOString()).slice(0, 10)} 24:00`
}

/** The legal day of an instant, or the day itself. */
export function day(value: string | null | undefined): string {
  if (!value) return '—'
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : moment(value).slice(0, 10)
}

/** Thousands separators in a decimal string: `120000.00` → `120,000.00`. */
export function grouped(decimal: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(decimal)
  if (!match) return decimal
  return `${match[1]}${match[2]!.replace(/\B(?=(\d{3})+$)/g, ',')}${match[3] ?? ''}`
}

/** `89.20` → `89.20 ㎡` */
export function area(decimal: string | null | undefined): string {
  return decimal ? `${grouped(decimal)} ㎡` : '—'
}

/** Hundredths of a decimal string with at most two decimals, exact for anything a neighbourhood can have. */
export function hundredths(decimal: string): number {
  const [whole = '0', part = ''] = decimal.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0').slice(0, 2) || '0')
}

/**
 * A share in percent with two decimals, cut and never rounded up: 66.666 % must not read as 66.67 %, because two thirds
 * not reached must not look reached.
 */
export function percent(part: number, whole: number): string {
  if (whole <= 0) return '0.00%'
  const cut = Math.floor((part * 10_000) / whole)
  return `${Math.floor(cut / 100)}.${String(cut % 100).padStart(2, '0')}%`
}

export type Left = { days: number; hours: number; minutes: number; over: boolean }

/** Time left until an instant, in whole days, hours and minutes. */
export function left(now: string, until: string): Left {
  const ms = Date.parse(until) - Date.parse(now)
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
    over: !(ms > 0),
  }
}
