import { compact } from './text.ts'

/** A part of a jointly owned unit, in lowest terms. */
export type Share = { readonly part: bigint; readonly of: bigint }

/** `50%`, `33.33%`, `1/2`, `0.5`; `null` when it is none of these, nothing, or more than the whole. */
export function parseShare(text: string): Share | null {
  const value = compact(text)
  const fraction = /^(\d{1,12})\/(\d{1,12})$/.exec(value)
  if (fraction) return lowest(BigInt(fraction[1] ?? '0'), BigInt(fraction[2] ?? '0'))
  const decimal = /^(\d{1,3})(?:\.(\d{1,8}))?(%?)$/.exec(value)
  if (!decimal) return null
  const places = decimal[2] ?? ''
  const of = 10n ** BigInt(places.length) * (decimal[3] === '%' ? 100n : 1n)
  return lowest(BigInt((decimal[1] ?? '') + places), of)
}

/** The sum of two shares, `null` where there is none. */
export function addShares(a: Share | null, b: Share | null): Share | null {
  if (!a || !b) return a ?? b
  return reduce(a.part * b.of + b.part * a.of, a.of * b.of)
}

function lowest(part: bigint, of: bigint): Share | null {
  return part === 0n || of === 0n || part > of ? null : reduce(part, of)
}

function reduce(part: bigint, of: bigint): Share {
  let [a, b] = [part, of]
  while (b !== 0n) [a, b] = [b, a % b]
  return { part: part / a, of: of / a }
}
