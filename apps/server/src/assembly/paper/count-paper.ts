import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { recordBallot } from '../ballot/ballot.store.ts'
import type { Choice } from '../ballot/ballot.ts'
import { issueBallot } from '../ballot/issue-ballot.ts'
import type { AssemblyRow } from '../meeting/meeting.ts'
import { settle } from './conflict.ts'
import { motionsOfRoll, standingOf } from './paper.store.ts'
import type { PaperChoice, PaperRow } from './paper.ts'

/** What became of a paper on one motion; holds no choice. */
export type Outcome = {
  motionId: string
  seq: number
  outcome: 'COUNTED' | 'PAPER_STANDS' | 'ONLINE_STANDS' | 'NEITHER_STANDS'
}

const ATTEMPTS = 5

type Where = { assembly: AssemblyRow; paper: PaperRow }

/** Records a confirmed paper motion by motion, each settled against an online ballot where there is one. */
export async function countPaper(
  deps: Deps,
  context: Context,
  tx: Tx,
  where: Where,
  choices: readonly PaperChoice[],
): Promise<Outcome[]> {
  const said = new Map(choices.map((c) => [c.motionId, c.choice]))
  const outcomes: Outcome[] = []
  for (const motion of await motionsOfRoll(tx, where.assembly.area_id, where.paper.roll_id)) {
    const outcome = await countMotion(deps, context, tx, where, motion.id, said.get(motion.id)!)
    outcomes.push({ motionId: motion.id, seq: motion.seq, outcome })
  }
  return outcomes
}

/** Asks who stands and writes; when a ballot is cast online in between, asks again. */
async function countMotion(
  deps: Deps,
  context: Context,
  tx: Tx,
  { assembly, paper }: Where,
  motionId: string,
  choice: Choice,
): Promise<Outcome['outcome']> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const standing = await standingOf(tx, assembly.area_id, motionId, paper.line_id)
    const write = async (recorded: Choice): Promise<boolean> => {
      const { ballot } = issueBallot(deps, assembly.area_id, {
        assemblyId: assembly.id,
        motionId,
        lineId: paper.line_id,
        choice: recorded,
        channel: 'PAPER',
        accountId: context.actor!,
        personId: null,
        authorityId: null,
        paperId: paper.id,
        supersedes: standing?.ballot_id ?? null,
        changes: standing?.changes ?? 0,
        castAs: 'PAPER',
        castAt: paper.returned_at!,
      })
      return recordBallot(tx, assembly.area_id, ballot)
    }
    if (!standing) {
      if (await write(choice)) return 'COUNTED'
      continue
    }
    const verdict = settle(
      assembly.rules.conflict,
      { at: standing.cast_at },
      { at: paper.returned_at!, valid: choice !== 'INVALID' },
    )
    if (verdict === 'ONLINE') return 'ONLINE_STANDS'
    if (verdict === 'PAPER' && (await write(choice))) return 'PAPER_STANDS'
    // Neither counts: a void ballot takes the place of both, and the log keeps them all.
    if (verdict === 'NEITHER' && (await write('INVALID'))) return 'NEITHER_STANDS'
  }
  throw new AppError('CONFLICT')
}
