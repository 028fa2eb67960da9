/** Kinds of seeded rows; the kind is part of the id. */
export const KIND = {
  division: 1,
  organisation: 2,
  account: 3,
  post: 4,
  area: 5,
  building: 6,
  unit: 7,
  person: 8,
  coOwner: 9,
  ownership: 10,
  coOwnership: 11,
  binding: 12,
  assembly: 13,
  roll: 14,
  motion: 15,
  line: 16,
  ballot: 17,
} as const
export type Kind = keyof typeof KIND

/** The id of the n-th seeded row of a kind: rising like a UUIDv7, and known without asking. */
export function idOf(kind: Kind, n: number): string {
  return `01930000-0000-7${KIND[kind].toString(16).padStart(3, '0')}-8000-${n.toString(16).padStart(12, '0')}`
}

/** {@link idOf} as an SQL expression; `n` is an SQL expression too. */
export function sqlId(kind: Kind, n: string): string {
  return `('01930000-0000-7${KIND[kind].toString(16).padStart(3, '0')}-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
}

/** The session token of the n-th seeded account. */
export function tokenOf(n: number): string {
  return `benchmark-session-${n.toString().padStart(12, '0')}`
}

/** The stored hash of {@link tokenOf} as an SQL expression. */
export function sqlTokenHash(n: string): string {
  return `sha256(convert_to('benchmark-session-' || lpad((${n})::text, 12, '0'), 'UTF8'))`
}
