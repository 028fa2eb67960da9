import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type pg from 'pg'
import { runImports } from '../../apps/server/src/registry/import/job/import-ticker.ts'
import { openSheet } from '../../apps/server/src/registry/import/sheet/open-sheet.ts'
import { tokenOf } from './ids.ts'
import { openPlatform } from './open-platform.ts'
import { OFFICIAL } from './seed-registry.ts'
import { timed } from './table.ts'

/**
 * One import, in milliseconds and MB; `growthMb` is from before the upload to the peak, `blockMs` the longest time in which
 * the dry run let no other request have its turn.
 */
export type Imported = { reading: number; dryRun: number; commit: number; growthMb: number; blockMs: number }

type Settings = { folder: string; connection: pg.PoolConfig; file: string }

const BOUNDARY = 'linli-bench'
const SAMPLE_MS = 5
const HEADERS = { authorization: `Bearer ${tokenOf(OFFICIAL)}`, 'x-linli-surface': 'console' }

/** The platform without its worker: this process asks for the background work itself and measures it. */
const [settings] = (await once(process, 'message')) as [Settings]
const { file } = settings
const server = await openPlatform(settings, { worker: false })
process.on('message', ({ areaId }: { areaId: string }) => {
  importInto(areaId).then(
    (answer) => process.send!(answer),
    (error: Error) => process.send!({ error: `${error.message}` }),
  )
})
process.on('disconnect', () => void server.stop())
process.send!('ready')

async function importInto(areaId: string): Promise<Imported> {
  const memory = watchMemory()
  const jobId = await upload(areaId)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const dryRun = await timed(() => runImports(server.deps))
  delay.disable()
  await expectState(areaId, jobId, 'CHECKED')
  await call('POST', `/api/areas/${areaId}/imports/${jobId}/commit`)
  const commit = await timed(() => runImports(server.deps))
  await expectState(areaId, jobId, 'COMMITTED')
  const growthMb = memory.growthMb()
  return { reading: await timed(readOnly), dryRun, commit, growthMb, blockMs: delay.max / 1e6 }
}

/** What the dry run cannot do without: every row of the file, once. */
async function readOnly(): Promise<void> {
  for await (const row of await openSheet(file)) void row
}

async function upload(areaId: string): Promise<string> {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="register.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const response = await server.app.inject({
    method: 'POST',
    url: `/api/areas/${areaId}/imports`,
    headers: { ...HEADERS, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([Buffer.from(head), await readFile(file), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
  })
  if (response.statusCode !== 201) throw new Error(`the upload was refused: ${response.body}`)
  return (response.json() as { id: string }).id
}

async function call(method: 'GET' | 'POST', url: string): Promise<unknown> {
  const response = await server.app.inject({ method, url, headers: HEADERS })
  if (response.statusCode >= 300) throw new Error(`${method} ${url}: ${response.body}`)
  return response.json()
}

async function expectState(areaId: string, jobId: string, state: string): Promise<void> {
  const job = (await call('GET', `/api/areas/${areaId}/imports/${jobId}`)) as { state: string; totals: object }
  if (job.state !== state) throw new Error(`the import is ${job.state}: ${JSON.stringify(job)}`)
}

/** Samples the resident memory. The timer cannot fire while a long computation runs, so the system's own peak counts too. */
function watchMemory(): { growthMb(): number } {
  const before = process.memoryUsage.rss()
  const peakBefore = process.resourceUsage().maxRSS * 1024
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, SAMPLE_MS)
  return {
    growthMb() {
      clearInterval(timer)
      const peakNow = process.resourceUsage().maxRSS * 1024
      return (Math.max(peak, peakNow > peakBefore ? peakNow : 0) - before) / 1024 / 1024
    },
  }
}
