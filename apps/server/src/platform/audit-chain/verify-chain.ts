import type { Tx } from '../db/database.ts'
import { stretch } from './audit-chain.store.ts'
import { BEFORE_THE_FIRST, linkOf } from './link.ts'

const A_STRETCH = 5000

/** `links` recomputed and equal; `broken` is the number of the first link that does not follow from the one before. */
export type ChainVerdict = { links: number; broken: number | null }

/** Recomputes an area's chain from its acts. */
export async function verifyChain(tx: Tx, areaId: string): Promise<ChainVerdict> {
  let before: Uint8Array = BEFORE_THE_FIRST
  let links = 0
  for (;;) {
    const rows = await stretch(tx, areaId, BigInt(links), A_STRETCH)
    for (const { seq, link, ...act } of rows) {
      const expected = linkOf(before, links + 1, act)
      if (seq !== BigInt(links + 1) || !link.equals(expected)) return { links, broken: links + 1 }
      before = expected
      links++
    }
    if (rows.length < A_STRETCH) return { links, broken: null }
  }
}
