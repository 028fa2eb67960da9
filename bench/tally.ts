import type { AssemblyRow } from '../apps/server/src/assembly/meeting/meeting.ts'
import { tallyAssembly } from '../apps/server/src/assembly/tally/tally-assembly.ts'
import type { Database } from '../apps/server/src/platform/db/database.ts'
import { sqlId as id, idOf } from './support/ids.ts'
import { type Installation, install } from './support/installation.ts'
import type { Bench } from './support/options.ts'
import { seedRegistry } from './support/seed-registry.ts'
import { rulesOfToday, seedVoting, VOTE } from './support/seed-voting.ts'
import { duration, type Measure, median, spread, timed } from './support/table.ts'

const LINES = 100_000
const ROUNDS = 15

/**
 * The count of one motion as the clock runs it, result and explanation stored; against one aggregate that joins the roll
 * and the standing ballots and adds up areas and heads by choice. A standing ballot only points to the ballot that holds
 * the choice (nobody but the worker may read that one), so the aggregate reads both. What the same aggregate takes without
 * the choices is printed beside it.
 */
export const tally: Bench = {
  name: 'tally',
  async run() {
    const place = await install()
    try {
      await seedRegistry(place.admin, { areas: 1, units: LINES })
      await seedVoting(place.admin, { lines: LINES, motions: 1 })
      await seedBallots(place)
      return [await measure(place, place.openDatabase())]
    } finally {
      await place.close()
    }
  },
}

/** A standing ballot for every line. */
async function seedBallots({ admin }: Installation): Promise<void> {
  const { areaId, assemblyId } = VOTE
  const motionId = idOf('motion', 1)
  await admin.query(
    `insert into ballot (area_id, id, assembly_id, motion_id, line_id, choice, channel, account_id, cast_at, salt, leaf, receipt)
     select $1, ${id('ballot', 'n')}, $2, $3, ${id('line', 'n')}, (array['FOR', 'FOR', 'FOR', 'AGAINST', 'ABSTAIN', 'FOLLOW'])[n % 6 + 1],
       'ONLINE', ${id('account', 'n')}, now(), decode(repeat('5a', 110), 'hex'), sha256(n::text::bytea), repeat('x', 260)
       from generate_series(1, ${LINES}) n`,
    [areaId, assemblyId, motionId],
  )
  await admin.query(
    `insert into standing_ballot (area_id, motion_id, line_id, ballot_id, channel, cast_at)
     select area_id, motion_id, line_id, id, channel, cast_at from ballot`,
  )
  // What a server at rest has done by itself; without it the first reader pays for the writers.
  await admin.query('vacuum analyze')
}

async function measure(place: Installation, database: Database): Promise<Measure> {
  const assembly = await database.worker((tx) =>
    tx.selectFrom('assembly').selectAll().where('id', '=', VOTE.assemblyId).executeTakeFirstOrThrow(),
  )
  const counted = () =>
    database.worker((tx) =>
      tallyAssembly(tx, { ...assembly, rules: rulesOfToday() } as unknown as AssemblyRow, 'PRELIMINARY', new Date()),
    )
  const sums = (by: string, choices: string) =>
    place.admin.query(
      `select ${by}, count(*), sum(l.area), sum(l.heads)
         from voter_line l join standing_ballot s on s.area_id = l.area_id and s.line_id = l.id ${choices}
        where l.area_id = $1 and l.roll_id = $2 and s.motion_id = $3 group by ${by}`,
      [VOTE.areaId, VOTE.rollId, idOf('motion', 1)],
    )
  const aggregate = () => sums('b.choice', 'join ballot b on b.area_id = s.area_id and b.id = s.ballot_id')
  const blind = () => sums('s.channel', '')
  const [first] = await counted()
  if (first?.result.participated.heads !== LINES) throw new Error('the count did not find every ballot')
  await aggregate()
  await blind()
  const rounds: { ours: number; limit: number; blind: number }[] = []
  for (let n = 0; n < ROUNDS; n++) {
    rounds.push({ ours: await timed(counted), limit: await timed(aggregate), blind: await timed(blind) })
  }
  const ratios = rounds.map((r) => r.ours / r.limit)
  return {
    name: `tally: ${LINES.toLocaleString('en')} standing ballots`,
    ours: duration(median(rounds.map((r) => r.ours))),
    limit: duration(median(rounds.map((r) => r.limit))),
    ratio: median(ratios),
    goal: { most: 2 },
    notes: [
      `rounds: ${spread(ratios)}`,
      `${median(rounds.map((r) => r.ours / r.blind)).toFixed(2)} times the aggregate that cannot tell for from against`,
    ],
  }
}
