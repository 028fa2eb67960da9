import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { makeWorkbookStream } from '../apps/server/src/registry/import/rules/test-support/make-sheet.ts'
import { idOf } from './support/ids.ts'
import type { Imported } from './support/import-service.ts'
import { install } from './support/installation.ts'
import type { Bench } from './support/options.ts'
import { startChild } from './support/process.ts'
import { seedOfficial, seedRegistry } from './support/seed-registry.ts'
import { duration, type Measure, median, spread, timed } from './support/table.ts'

const ROWS = 20_000
const ROUNDS = 5
const GOAL_MB = 250
/** Parents before children. */
const TABLES = ['building', 'unit', 'person', 'ownership', 'household_member', 'search_entry']

/**
 * A register of 20,000 rows: the dry run against reading the file alone; the commit against a plain INSERT ... SELECT of
 * the rows it wrote; how far the memory of the process grows. Every round imports into an area of its own, in a process
 * that does nothing else.
 */
export const importing: Bench = {
  name: 'import',
  async run() {
    const place = await install()
    try {
      await seedRegistry(place.admin, { areas: (ROUNDS + 1) * 2, units: 0 })
      await seedOfficial(place.admin)
      const file = join(place.folder, 'register.xlsx')
      await pipeline(Readable.fromWeb(makeWorkbookStream({ units: ROWS }) as never), createWriteStream(file))
      const importer = startChild('import-service.ts')
      try {
        await importer.ask({ folder: place.folder, connection: place.connection, file })
        const rounds: (Imported & { limit: number })[] = []
        for (let n = 0; n <= ROUNDS; n++) {
          const answer = await importer.ask<Imported | { error: string }>({ areaId: idOf('area', n * 2) })
          if ('error' in answer) throw new Error(answer.error)
          rounds.push({
            ...answer,
            limit: await insertSelect(place.admin, idOf('area', n * 2), idOf('area', n * 2 + 1)),
          })
        }
        return measures(rounds)
      } finally {
        await importer.stop()
      }
    } finally {
      await place.close()
    }
  },
}

function measures(rounds: (Imported & { limit: number })[]): Measure[] {
  const measured = rounds.slice(1)
  const of = (key: 'reading' | 'dryRun' | 'commit' | 'limit') => duration(median(measured.map((r) => r[key])))
  const dryRun = measured.map((r) => r.dryRun / r.reading)
  const commit = measured.map((r) => r.commit / r.limit)
  // Growth shows in the first import; later ones find the memory already there.
  const growth = Math.max(...rounds.map((r) => r.growthMb))
  return [
    {
      name: `import: dry run of ${ROWS.toLocaleString('en')} rows`,
      ours: of('dryRun'),
      limit: `${of('reading')} reading the file`,
      ratio: median(dryRun),
      goal: { most: 4 },
      notes: [
        `rounds: ${spread(dryRun)}`,
        `the event loop stood still for ${median(measured.map((r) => r.blockMs)).toFixed(0)} ms at the longest`,
      ],
    },
    {
      name: `import: commit of ${ROWS.toLocaleString('en')} rows`,
      ours: of('commit'),
      limit: `${of('limit')} INSERT ... SELECT`,
      ratio: median(commit),
      goal: { most: 2 },
      notes: [`rounds: ${spread(commit)}`],
    },
    {
      name: 'import: memory',
      ours: `${growth.toFixed(0)} MB more at the peak`,
      limit: `${GOAL_MB} MB`,
      ratio: growth / GOAL_MB,
      goal: { most: 1 },
    },
  ]
}

/** Milliseconds to insert what an import wrote into `from` once more, into `to`, from plain tables, in one transaction. */
async function insertSelect(admin: pg.Client, from: string, to: string): Promise<number> {
  for (const table of TABLES) {
    await admin.query(`create table source_${table} as select * from ${table} where area_id = '${from}'`)
    await admin.query(`update source_${table} set area_id = '${to}'`)
    await admin.query(`vacuum analyze source_${table}`)
  }
  const ms = await timed(async () => {
    await admin.query('begin')
    for (const table of TABLES) await admin.query(`insert into ${table} select * from source_${table}`)
    await admin.query('commit')
  })
  for (const table of TABLES) await admin.query(`drop table source_${table}`)
  return ms
}
