import { ITEMS } from '@linli/law'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { hundredths } from '../../platform/numbers.ts'
import { type AssemblyRow, firstDay, KINDS, lastDay, ORGANISERS } from '../meeting/meeting.ts'
import type { Counted } from '../tally/tally-assembly.ts'

/** The body of a result's publication: everything a reader needs to check it, and no name. */
export async function resultBody(
  tx: Tx,
  assembly: AssemblyRow,
  counted: readonly Counted[],
  extra: { objectionUntil: string | null },
) {
  return {
    assembly: {
      id: assembly.id,
      title: assembly.title,
      kindTitle: KINDS[assembly.kind],
      organiserTitle: ORGANISERS[assembly.organiser],
      noticeOn: assembly.notice_on,
      votingFrom: firstDay(assembly),
      votingUntil: lastDay(assembly),
      objectionDays: assembly.rules.objectionDays,
      objectionUntil: extra.objectionUntil,
    },
    motions: counted.map(({ motion, result }) => ({
      seq: motion.seq,
      title: motion.title,
      item: motion.item,
      itemTitle: ITEMS[motion.item].name,
      article: ITEMS[motion.item].article,
      threshold: ITEMS[motion.item].threshold,
      scopeTitle: motion.scope.title,
      amount: motion.amount === null ? null : hundredths(motion.amount),
      result,
    })),
    law: assembly.rules.packSentence,
    checkpoint: await latestCheckpoint(tx, assembly.area_id, assembly.id),
  }
}

/** The signed state of the ballot log at this moment, so that a receipt can be checked against what was published. */
async function latestCheckpoint(tx: Tx, areaId: string, assemblyId: string): Promise<string | null> {
  const { rows } = await sql<{ note: string }>`
    select note from log_checkpoint where area_id = ${areaId} and log_id = ${assemblyId}
    order by size desc limit 1`.execute(tx)
  return rows[0]?.note ?? null
}
