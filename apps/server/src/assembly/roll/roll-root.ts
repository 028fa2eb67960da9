import { canonicalBytes, leafHash, sm3, treeRoot } from '@linli/proof/node'

export const ROLL_ENTRY_VERSION = 'linli/roll/1'

/** A unit as it stands on a roll. Ids only: the root never has to change when a person asks to be forgotten. */
export type RollEntry = { unitId: string; area: bigint; lineId: string; countsHead: boolean }

/**
 * SM3 Merkle root of a roll: leaves over the canonical form of each unit, in the order of unit ids by code point.
 * Whoever holds the list can recompute it, so that a roll cannot be altered silently after its notice.
 * @returns 32 bytes
 */
export function rollRoot(entries: readonly RollEntry[]): Buffer {
  const ordered = [...entries].sort((a, b) => (a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : 0))
  const leaves = ordered.map((e) =>
    leafHash(
      sm3,
      canonicalBytes({
        v: ROLL_ENTRY_VERSION,
        unitId: e.unitId,
        area: e.area.toString(),
        lineId: e.lineId,
        countsHead: e.countsHead,
      }),
    ),
  )
  return Buffer.from(treeRoot(sm3, leaves))
}
