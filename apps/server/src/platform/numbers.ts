/** Text forms of exact integers at the edge: 0.01 m² and 分. Inside everything is bigint. */

/** 8932n → "89.32" */
export function hundredths(value: bigint): string {
  const sign = value < 0n ? '-' : ''
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** 18640000n → "186,400.00", for people to read; never in a field that a program reads. */
export function money(cents: bigint): string {
  return hundredths(cents).replace(/\B(?=(\d{3})+\.)/g, ',')
}

/** "89.32" → 8932n; null when it is not a number with at most two decimals. */
export function parseHundredths(text: string): bigint | null {
  const match = /^(0|[1-9]\d{0,14})(?:\.(\d{1,2}))?$/.exec(text)
  return match ? BigInt(match[1]!) * 100n + BigInt((match[2] ?? '').padEnd(2, '0')) : null
}
