// Exact sums without BigInt, which old phones lack: hundredths as whole numbers, far below 2^53 by the shape of a bundle.

/** "89.32" → 8932; a sign is kept. */
export function hundredthsOf(text: string): number {
  return Number(text.replace('.', ''))
}

/** 8932 → "89.32" */
export function amountText(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * Sum of amounts as decimal text.
 * @throws RangeError where the sum would no longer be exact
 */
export function sumAmounts(amounts: readonly string[]): string {
  let sum = 0
  for (const amount of amounts) {
    sum += hundredthsOf(amount)
    if (!Number.isSafeInteger(sum)) throw new RangeError('sum out of range')
  }
  return amountText(sum)
}
