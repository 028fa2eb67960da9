import { type HttpClient, withClients } from './support/http-client.ts'
import { idOf, tokenOf } from './support/ids.ts'
import { freeOwner, install } from './support/installation.ts'
import type { Bench } from './support/options.ts'
import { startService } from './support/process.ts'
import { OFFICIAL, seedOfficial, seedRegistry } from './support/seed-registry.ts'
import { type Measure, median, spread } from './support/table.ts'

const CLIENTS = 8
const UNITS = 1000
const ROUNDS = 9
const ROUND_MS = 1000

/**
 * The first page of an area's units over HTTP: session looked up, context set, row-level security on, asked by an official
 * who sees every area of the district; against a bare Fastify route in its own process that runs the same SQL as the owner
 * of the tables without row-level security.
 */
export const list: Bench = {
  name: 'list',
  async run({ big }) {
    const areas = big ? 2000 : 200
    const place = await install()
    try {
      await seedRegistry(place.admin, { areas, units: UNITS })
      await seedOfficial(place.admin)
      await freeOwner(place.connection)
      const areaId = idOf('area', Math.floor(areas / 2))
      const ours = await startService('linli-service.ts', { folder: place.folder, connection: place.connection })
      const bare = await startService('bare-list-service.ts', { connection: place.connection, areaId })
      try {
        return [await measure(ours.port, bare.port, areaId, areas)]
      } finally {
        await bare.stop()
        await ours.stop()
      }
    } finally {
      await place.close()
    }
  },
}

async function measure(ours: number, bare: number, areaId: string, areas: number): Promise<Measure> {
  const headers = { authorization: `Bearer ${tokenOf(OFFICIAL)}`, 'x-linli-surface': 'console' }
  const ask = {
    ours: (client: HttpClient) => client.ask('GET', `/api/areas/${areaId}/units?limit=50`, headers),
    bare: (client: HttpClient) => client.ask('GET', '/units'),
  }
  return withClients(ours, CLIENTS, (ourClients) =>
    withClients(bare, CLIENTS, async (bareClients) => {
      const rounds: { ours: number; bare: number }[] = []
      // The first round warms up.
      for (let n = 0; n <= ROUNDS; n++) {
        rounds.push({ ours: await rate(ourClients, ask.ours), bare: await rate(bareClients, ask.bare) })
      }
      const measured = rounds.slice(1)
      const ratios = measured.map((r) => r.ours / r.bare)
      return {
        name: `list: 50 of ${UNITS} units among ${(areas * UNITS).toLocaleString('en')}, ${CLIENTS} clients`,
        ours: `${Math.round(median(measured.map((r) => r.ours)))} pages/s`,
        limit: `${Math.round(median(measured.map((r) => r.bare)))} pages/s`,
        ratio: median(ratios),
        goal: { least: 0.35 },
        notes: [`rounds: ${spread(ratios)}`],
      }
    }),
  )
}

/** Answers a second while every client asks again as soon as it is answered. */
async function rate(
  clients: HttpClient[],
  ask: (client: HttpClient) => Promise<{ status: number; body: string }>,
): Promise<number> {
  const started = performance.now()
  const until = started + ROUND_MS
  let answers = 0
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        const { status, body } = await ask(client)
        if (status !== 200) throw new Error(`a list was refused: ${status} ${body}`)
        answers++
      }
    }),
  )
  return (answers / (performance.now() - started)) * 1000
}
