import { canonicalBytes, sm3 } from '@linli/proof/node'

/** An act as it is hashed. Names stay outside: they may have to be erased one day, the chain may not break then. */
export type ChainedAct = {
  areaId: string
  id: string
  type: string
  actorId: string | null
  actorKind: string
  subjectKind: string
  subjectId: string | null
  /** The stored jsonb as PostgreSQL writes it: one text for one value. */
  detail: string
  /** Microseconds since 1970, decimal: as exact as it is stored. */
  at: string
}

/** What the first act of an area is linked to. */
export const BEFORE_THE_FIRST: Uint8Array = new Uint8Array(32)

/**
 * The link of an act: SM3 over the link before it and the SM3 of the act in canonical form.
 * @param before 32 bytes
 * @param seq 1 for the first act of the area
 * @returns 32 bytes
 */
export function linkOf(before: Uint8Array, seq: number, act: ChainedAct): Uint8Array {
  const body = sm3.digest(canonicalBytes({ ...act, seq }))
  const both = new Uint8Array(before.length + body.length)
  both.set(before)
  both.set(body, before.length)
  return sm3.digest(both)
}
