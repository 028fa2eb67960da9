import { ITEMS, type ItemCode } from '@linli/law'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { hundredths } from '../../platform/numbers.ts'
import { authoriseVoter } from './authorise-voter.ts'
import { findMotion, groundsOfMotion, unitsOfLines } from './ballot.store.ts'
import { choicesOffered } from './ballot.ts'
import { canVote, found, lineOf, mineOf } from './motion-lines.ts'
import { lawSentences } from './sentences.ts'

/**
 * One motion as its voter sees it: text, law, choices, own lines with their standing ballots.
 * @throws NOT_FOUND for an area or motion that is not the actor's to see
 */
export async function readMotion(deps: Deps, context: Context, areaId: string, motionId: string) {
  authoriseVoter(context, areaId, 'ballot.cast')
  const now = deps.clock.now()
  const { motion, rows } = await deps.db.as(context, async (tx) => ({
    motion: found(await findMotion(tx, areaId, motionId)),
    rows: await groundsOfMotion(tx, areaId, motionId),
  }))
  const units = await unitsOfLines(
    deps.db.system,
    rows.map((r) => r.ground.line_id),
  )
  return {
    areaName: motion.area_name,
    assembly: {
      id: motion.assembly_id,
      title: motion.assembly_title,
      votingFrom: motion.voting_from?.toISOString() ?? null,
      votingUntil: motion.voting_until?.toISOString() ?? null,
      state: motion.state,
    },
    motion: {
      motionId: motion.id,
      seq: motion.seq,
      title: motion.title,
      item: motion.item,
      itemTitle: ITEMS[motion.item as ItemCode].name,
      body: motion.body,
      scopeTitle: motion.scope_title,
      amount: motion.amount === null ? null : hundredths(motion.amount),
    },
    lines: rows.map((row) => ({
      ...lineOf(row, units.get(row.ground.line_id) ?? []),
      ...canVote(row, now),
      mine: mineOf(row, context.actor!),
    })),
    lawSentences: lawSentences(motion.item, motion.pack_sentence ?? undefined),
    choices: choicesOffered(motion),
  }
}
