import { createHmac } from 'node:crypto'
import { type LineOpening, lineCommitment, type RollLeaf } from '@linli/proof/bundle'
import { newSalt, sm3 } from '@linli/proof/node'
import { hundredths } from '../../platform/numbers.ts'

export const SEED_FIELD = 'roll.seed'

/** A voter line as it stands on a roll. Ids only: the root never has to change when a person asks to be forgotten. */
export type LineOnRoll = { id: string; units: readonly { id: string; area: bigint; countsHead: boolean }[] }

/** A fresh seed for the salts of one roll, base64 of 32 random bytes. */
export function newRollSeed(): string {
  return newSalt()
}

/** What opens each line's commitment: its units, and a salt that only who has the seed can make. */
export function openLines(lines: readonly LineOnRoll[], seed: string): LineOpening[] {
  const key = Buffer.from(seed, 'base64')
  return lines.map(({ id, units }) => ({
    lineId: id,
    salt: createHmac('sm3', key).update(id).digest('base64'),
    units: [...units]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((u) => ({ area: hundredths(u.area), countsHead: u.countsHead, unitId: u.id })),
  }))
}

/** A line's leaf: commitment, area and head. */
export function leafOf(line: LineOpening, area: bigint): RollLeaf {
  const heads = line.units.some((u) => u.countsHead) ? 1 : 0
  return { area: hundredths(area), commitment: lineCommitment(sm3, line), heads }
}

/** The leaves of a roll in the order of its tree: by commitment, so that the order tells nothing of the building. */
export function rollLeaves(lines: readonly LineOpening[]): RollLeaf[] {
  return openedLeaves(lines).map(({ leaf }) => leaf)
}

/** Leaves with their openings, in the order of the tree. */
export function openedLeaves(lines: readonly LineOpening[]): { leaf: RollLeaf; line: LineOpening }[] {
  return lines
    .map((line) => ({ line, leaf: leafOf(line, areaOf(line)) }))
    .sort((a, b) => (a.leaf.commitment < b.leaf.commitment ? -1 : 1))
}

function areaOf(line: LineOpening): bigint {
  return line.units.reduce((sum, u) => sum + BigInt(u.area.replace('.', '')), 0n)
}
