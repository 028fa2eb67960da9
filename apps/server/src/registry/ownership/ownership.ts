/** A part of a unit, in lowest terms. */
export type Share = { num: bigint; den: bigint }

export type OwnershipForm = 'SOLE' | 'JOINT' | 'SHARED'

/** Shares as they will be stored, or a Chinese sentence why they can't. */
export type Shares = { ok: true; form: OwnershipForm; shares: Share[] } | { ok: false; why: string; index?: number }

/** `1/2`, `50%`, `33.33%`, `0.25` → a fraction in lowest terms; null when it is none or not within (0, 1]. */
export function parseShare(text: string): Share | null {
  const value = text.normalize('NFKC').replace(/\s/g, '')
  const fraction = /^(\d{1,12})\/(\d{1,12})$/.exec(value)
  if (fraction) return lowest(BigInt(fraction[1]!), BigInt(fraction[2]!))
  const decimal = /^(\d{1,3})(?:\.(\d{1,8}))?(%?)$/.exec(value)
  if (!decimal) return null
  const places = decimal[2] ?? ''
  return lowest(BigInt(decimal[1]! + places), 10n ** BigInt(places.length) * (decimal[3] ? 100n : 1n))
}

/**
 * The shares of a unit's owners (民法典 第297-299条). One owner alone has all of it; several without shares own jointly,
 * kept as equal parts; with shares, everybody has one and they make exactly the whole. Whole numbers only: 33.33% three
 * times is not the whole.
 */
export function readShares(texts: readonly (string | null)[]): Shares {
  const given = texts.filter((t) => t !== null)
  if (given.length === 0) {
    const den = BigInt(texts.length)
    return { ok: true, form: texts.length === 1 ? 'SOLE' : 'JOINT', shares: texts.map(() => ({ num: 1n, den })) }
  }
  const missing = texts.indexOf(null)
  if (missing >= 0) {
    return { ok: false, why: '按份共有须写明每个人的份额；共同共有则都不写。', index: missing }
  }
  const shares = given.map(parseShare)
  const unreadable = shares.indexOf(null)
  if (unreadable >= 0) return { ok: false, why: '份额请写成 1/2 或 50%，大于 0 且不超过 1。', index: unreadable }
  const sum = sumShares(shares as Share[])
  if (sum.num !== sum.den) {
    return { ok: false, why: `各人份额相加是 ${sum.num}/${sum.den}，应正好是 1。除不尽的请写成分数，例如 1/3。` }
  }
  return { ok: true, form: texts.length === 1 ? 'SOLE' : 'SHARED', shares: shares as Share[] }
}

/** The exact sum, in lowest terms. */
export function sumShares(shares: readonly Share[]): Share {
  const sum = shares.reduce((s, x) => ({ num: s.num * x.den + x.num * s.den, den: s.den * x.den }), {
    num: 0n,
    den: 1n,
  })
  const divisor = gcd(sum.num, sum.den)
  return { num: sum.num / divisor, den: sum.den / divisor }
}

function lowest(num: bigint, den: bigint): Share | null {
  if (num === 0n || den === 0n || num > den) return null
  const divisor = gcd(num, den)
  return { num: num / divisor, den: den / divisor }
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}
