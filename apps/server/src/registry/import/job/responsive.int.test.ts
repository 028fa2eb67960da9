import { setInterval } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../../test/world.ts'
import { TEMPLATE_COLUMNS } from '../rules/template.ts'
import { runImports } from './import-ticker.ts'
import { clerkOf } from './testing.ts'

/** Rows, and how long the longest answer may take beside them; a person notices a second. */
const ROWS = 50_000
const LONGEST_MS = 1000
const PULSE_MS = 20

let world: World
let areaId: string
let clerk: ReturnType<typeof clerkOf>

beforeAll(async () => {
  world = await makeWorld()
  const places = await jiangyin(world)
  areaId = (await world.area(places.community, '乱填的小区', [])).id
  clerk = clerkOf(world, (await world.official('STREET_CLERK', { division: places.street })).token)
})
afterAll(() => world.close())

/** What people and broken programs put into cells: separators without end, brackets, endless names, digits. */
const NASTY = [
  ',，、;；/|'.repeat(12),
  '号楼栋单元室'.repeat(12),
  '1-'.repeat(60),
  '('.repeat(90),
  '一二三四五六七八九十百'.repeat(6),
  '9'.repeat(90),
  ' 　\u200b'.repeat(20),
  '1,234,567.89'.repeat(8),
  '公司有限集团'.repeat(12),
  'x'.repeat(30_000),
]

function* lines(): Generator<string> {
  yield TEMPLATE_COLUMNS.map((c) => c.title).join(',')
  for (let n = 0; n < ROWS; n++) {
    // The longest text only now and then: the file stays below what may be uploaded.
    const cells = TEMPLATE_COLUMNS.map((_, i) =>
      i === 0
        ? '1'
        : i === 2
          ? String(n)
          : (n + i) % 9 === 0
            ? NASTY[(n * 7 + i) % (n % 500 === 0 ? 10 : 9)]!
            : `值${n}`,
    )
    yield cells.map((cell) => `"${cell}"`).join(',')
  }
}

describe('fifty thousand rows of malformed cells', () => {
  it('are read while others go on being answered', async () => {
    const { status, body } = await clerk.upload(areaId, Buffer.from([...lines()].join('\n')), '乱.csv')
    expect(status).toBe(201)
    let reading = true
    const work = runImports(world.deps).finally(() => {
      reading = false
    })
    let longest = 0
    let answered = 0
    for await (const _ of setInterval(PULSE_MS)) {
      if (!reading) break
      const asked = performance.now()
      expect((await world.app.inject({ method: 'GET', url: '/healthz' })).statusCode).toBe(200)
      longest = Math.max(longest, performance.now() - asked)
      answered++
    }
    await work
    const job = await clerk.look(areaId, body.id)
    expect(job.state).toBe('CHECKED')
    expect(job.totals.rows).toBe(ROWS + 1)
    expect(answered).toBeGreaterThan(ROWS / 1000)
    if (process.env.LINLI_TEST_LOG) process.stdout.write(`longest answer ${longest.toFixed(0)} ms of ${answered}\n`)
    expect(longest).toBeLessThan(LONGEST_MS)
  }, 300_000)
})
