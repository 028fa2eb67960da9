import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { openWriter, readCasts, writeCast } from './support/cast-rows.ts'
import { type HttpClient, withClients } from './support/http-client.ts'
import { idOf, tokenOf } from './support/ids.ts'
import { freeOwner, type Installation, install } from './support/installation.ts'
import type { Bench } from './support/options.ts'
import { startService } from './support/process.ts'
import { seedOwners, seedRegistry } from './support/seed-registry.ts'
import { seedVoting, VOTE } from './support/seed-voting.ts'
import { share } from './support/share.ts'
import { duration, type Measure, median, spread, timed } from './support/table.ts'

const CLIENTS = 8
const BALLOTS = 500
const ROUNDS = 9
// A server compiles what it runs often; one that has just been started is not what owners meet.
const WARM_UP = 3
const PATIENCE_MS = 60_000

/**
 * Ballots cast over HTTP by signed-in owners, each by another owner, with the sequencer at work beside them; against the
 * very same rows written statement by statement, one transaction a ballot, by the owner of the tables without row-level
 * security, in a second database of the same server (so that the sequencer does not find them).
 */
export const ballot: Bench = {
  name: 'ballot',
  async run() {
    const place = await install()
    try {
      await seedRegistry(place.admin, { areas: 1, units: BALLOTS })
      await seedOwners(place.admin, BALLOTS)
      await seedVoting(place.admin, { lines: BALLOTS, motions: WARM_UP + ROUNDS })
      const copy = await place.copyDatabase('linli_limit')
      await freeOwner(copy)
      const service = await startService('linli-service.ts', { folder: place.folder, connection: place.connection })
      const writers = await Promise.all(Array.from({ length: CLIENTS }, () => openWriter(copy)))
      try {
        return [await withClients(service.port, CLIENTS, (clients) => measure(place, clients, writers))]
      } finally {
        await Promise.all(writers.map((writer) => writer.end()))
        await service.stop()
      }
    } finally {
      await place.close()
    }
  },
}

type Round = { ours: number; limit: number; logged: number }

async function measure(place: Installation, clients: HttpClient[], writers: pg.Client[]): Promise<Measure> {
  const rounds: Round[] = []
  for (let motion = 1; motion <= WARM_UP + ROUNDS; motion++) {
    const motionId = idOf('motion', motion)
    const ours = await timed(() => share(clients, BALLOTS, (client, n) => cast(client, motionId, n + 1)))
    const logged = await timed(() => untilLogged(place.admin, motion * BALLOTS))
    const casts = await readCasts(place.admin, motion, BALLOTS)
    const limit = await timed(() => share(writers, BALLOTS, (writer, n) => writeCast(writer, casts[n]!)))
    rounds.push({ ours, limit, logged })
  }
  const measured = rounds.slice(WARM_UP)
  const rate = (ms: number) => Math.round((BALLOTS / ms) * 1000)
  const ratios = measured.map((r) => r.limit / r.ours)
  return {
    name: `ballot: cast over HTTP, ${CLIENTS} clients`,
    ours: `${rate(median(measured.map((r) => r.ours)))} casts/s`,
    limit: `${rate(median(measured.map((r) => r.limit)))} row sets/s`,
    ratio: median(ratios),
    goal: { least: 0.4 },
    notes: [
      `rounds of ${BALLOTS} ballots: ${spread(ratios)}`,
      `last ballot in the log ${duration(median(measured.map((r) => r.logged)))} after its receipt (slowest round ${duration(Math.max(...measured.map((r) => r.logged)))})`,
    ],
  }
}

async function cast(client: HttpClient, motionId: string, owner: number): Promise<void> {
  const { status, body } = await client.ask(
    'POST',
    `/api/areas/${VOTE.areaId}/motions/${motionId}/ballots`,
    {
      authorization: `Bearer ${tokenOf(owner)}`,
      'x-linli-surface': 'resident',
      'idempotency-key': randomUUID(),
    },
    { lineId: idOf('line', owner), choice: owner % 4 === 0 ? 'AGAINST' : 'FOR' },
  )
  if (status !== 201) throw new Error(`a cast was refused: ${status} ${body}`)
}

/** Waits until the log holds `count` ballots. @throws Error when nothing puts them there */
async function untilLogged(admin: pg.Client, count: number): Promise<void> {
  const patience = performance.now() + PATIENCE_MS
  for (;;) {
    const { rows } = await admin.query<{ size: number }>(
      'select coalesce(max(size), 0)::int as size from log_head where log_id = $1',
      [VOTE.assemblyId],
    )
    if (rows[0]!.size >= count) return
    if (performance.now() > patience) throw new Error(`the log holds ${rows[0]!.size} ballots, not ${count}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
