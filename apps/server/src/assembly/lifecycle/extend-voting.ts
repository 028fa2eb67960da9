import { tally, type Weight } from '@linli/law'
import type { Tx } from '../../platform/db/database.ts'
import { addDays, chineseDay, endOfDay } from '../meeting/legal-days.ts'
import { listMotions, patchAssembly, rollsInUse } from '../meeting/meeting.store.ts'
import { type AssemblyRow, lastDay } from '../meeting/meeting.ts'
import { notifyVoters } from '../notification/notify-voters.ts'
import { publicPath, publish } from '../publication/publish.ts'
import { sumVotes } from '../tally/tally.store.ts'
import { auditStep } from './step.ts'

/**
 * Extends the voting once where the notice said so and a motion would end without its quorum. The clock decides, nobody
 * else: neither who likes the trend nor who doesn't. Asks only how many took part, by ballots really cast. Ballots,
 * receipts and the log stay as they are. In the caller's transaction, which has stopped the casting.
 * @returns whether the voting goes on
 */
export async function extendVoting(tx: Tx, assembly: AssemblyRow, at: Date): Promise<boolean> {
  const days = assembly.rules.extensionDays ?? 0
  if (days === 0 || assembly.extended_from !== null) return false
  const short = await motionsWithoutQuorum(tx, assembly)
  if (short.length === 0) return false
  const before = lastDay(assembly)!
  const until = addDays(before, days)
  await patchAssembly(tx, assembly.area_id, assembly.id, {
    voting_until: endOfDay(until),
    extended_from: assembly.voting_until,
  })
  const title = `${assembly.title}投票延期公告`
  const why = `截至${chineseDay(before)}二十四时，第${short.join('、')}项议题参与表决的面积或人数未达到三分之二（民法典 第278条第二款）。按会议公告的规定，投票期延长一次，延长 ${days} 日，至${chineseDay(until)}二十四时止。`
  const rest = '已经投出的票继续有效，回执不变，无须再投；还没有投票的业主请在延长期内投票。此后不再延长。'
  const id = await publish(tx, assembly.area_id, {
    kind: 'VOTING_EXTENDED',
    refId: assembly.id,
    title,
    body: { title, paragraphs: [why, rest], assembly: { id: assembly.id, title: assembly.title } },
    at,
  })
  await auditStep(tx, assembly, 'voting.extended', at, { publicationId: id, from: before, until, motions: short })
  await notifyVoters(tx, assembly.area_id, assembly.id, {
    kind: 'VOTING_EXTENDED',
    title,
    body: `${why}${rest}`,
    link: publicPath(assembly.area_id, id),
    at,
  })
  return true
}

/** Numbers of the motions that would have no quorum if the voting ended now. */
async function motionsWithoutQuorum(tx: Tx, assembly: AssemblyRow): Promise<number[]> {
  const rolls = await rollsInUse(tx, assembly.area_id, assembly.id)
  const short: number[] = []
  for (const motion of await listMotions(tx, assembly.area_id, assembly.id)) {
    const roll = motion.roll_id ? rolls.get(motion.roll_id) : undefined
    if (!roll) throw new Error(`motion ${motion.id} has no roll`)
    const votes = await sumVotes(tx, assembly.area_id, { id: motion.id, rollId: roll.id }, false)
    const { allowSpecialFollow, invalidCountsAsParticipation, castFloor } = assembly.rules
    const rules = { nonresponse: 'IGNORE', allowSpecialFollow, invalidCountsAsParticipation, castFloor } as const
    const total: Weight = { area: roll.area, heads: roll.heads }
    if (tally({ item: motion.item, roll: total, votes, rules }).strict.outcome === 'NO_QUORUM') short.push(motion.seq)
  }
  return short
}
