import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { checkBallot, nodeVerifiers, parsePublicKey } from '@linli/proof/node'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import { sequenceOnce } from '../log/sequencer.ts'
import { openVoting, type Voting } from './testing.ts'

const NOW = '2026-11-20T09:00:00+08:00'
const OWNERS = 40
const KILL_AFTER = 12
const SCRIPT = fileURLToPath(new URL('./testing-server.ts', import.meta.url))

let world: World
let area: Awaited<ReturnType<World['area']>>
const tokens: string[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  world = await makeWorld({ now: NOW })
  const { community } = await jiangyin(world)
  const phone = (n: number) => `1380000${String(n).padStart(4, '0')}`
  area = await world.area(
    community,
    '春江花园',
    Array.from({ length: OWNERS }, (_, n) => ({
      building: '1栋',
      room: String(100 + n),
      owners: [{ name: `业主${n}`, phone: phone(n) }],
    })),
  )
  for (const [n, unit] of area.units.entries()) {
    tokens.push((await world.owner(area.id, unit.owners[0]!.id, phone(n))).token)
  }
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await world.close()
})

/** The platform in another process, on this world's database and keys. */
async function serve(): Promise<{ child: ChildProcess; port: string }> {
  const url = (world.deps.db.workerPool.options as { connectionString?: string }).connectionString
  const argument = JSON.stringify({ config: world.deps.config, url, now: NOW })
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), SCRIPT, argument], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  for await (const line of createInterface({ input: child.stdout! })) return { child, port: line }
  throw new Error('the child ended without a word')
}

type Cast = { owner: number; key: string }

async function cast(port: string, v: Voting, { owner, key }: Cast): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}/api/areas/${area.id}/motions/${v.motions[0]}/ballots`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${tokens[owner]}`,
      'content-type': 'application/json',
      'idempotency-key': key,
      'x-linli-surface': 'resident',
    },
    body: JSON.stringify({ lineId: v.lines[owner], choice: owner % 2 ? 'FOR' : 'AGAINST' }),
  })
  return { status: response.status, text: await response.text() }
}

describe('kill -9 in the middle of casting', () => {
  it('loses no ballot that was acknowledged, leaves no half ballot, and every retry gets its receipt', async () => {
    const v = await openVoting(world, area.id, {
      lines: area.units.map((u) => ({ units: [{ id: u.id }], owners: u.owners.map((o) => o.id) })),
    })
    const { child, port } = await serve()
    const acknowledged = new Map<string, string>()
    const all = Array.from({ length: OWNERS }, (_, owner): Cast => ({ owner, key: `kill-key-${owner}` }))
    await Promise.allSettled(
      all.map(async (one) => {
        const { status, text } = await cast(port, v, one)
        expect(status).toBe(201)
        acknowledged.set(one.key, text)
        if (acknowledged.size === KILL_AFTER) child.kill('SIGKILL')
      }),
    )
    if (child.signalCode === null) await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    expect(acknowledged.size).toBeGreaterThanOrEqual(KILL_AFTER)

    // Old or new, never half: what stands is whole, and holds at least everything that was acknowledged.
    const whole = await counts(v)
    expect(new Set(Object.values(whole)).size).toBe(1)
    expect(whole.ballots).toBeGreaterThanOrEqual(acknowledged.size)

    const again = await serve()
    for (const one of all) {
      const { status, text } = await cast(again.port, v, one)
      expect(status).toBe(201)
      if (acknowledged.has(one.key)) expect(text).toBe(acknowledged.get(one.key))
      acknowledged.set(one.key, text)
    }
    expect(await counts(v)).toMatchObject({ ballots: OWNERS, standing: OWNERS, logged: OWNERS })
    again.child.kill('SIGKILL')

    // PostgreSQL may still be ending the killed process's last turn: wait for the lock of the log, then take a turn here.
    await world.deps.db.worker((tx) => sql`select pg_advisory_xact_lock(hashtextextended(${v.id}, 7602))`.execute(tx))
    await sequenceOnce(world.deps)
    for (const { owner, key } of all) {
      const { ballotId, receipt } = JSON.parse(acknowledged.get(key)!)
      const proof = (
        await world.call('GET', `/api/areas/${area.id}/ballots/${ballotId}/proof`, {
          as: tokens[owner]!,
          surface: 'resident',
        })
      ).body
      const keys = proof.publicKeys.map(parsePublicKey)
      const evidence = { leafIndex: proof.index, proof: proof.path, checkpoint: proof.checkpoint }
      const check = checkBallot(receipt, evidence, { receipt: keys, checkpoint: keys }, nodeVerifiers)
      expect(check.verdict).toBe('PROVEN')
    }
  }, 180_000)
})

/** How many ballots each of the tables knows that a cast writes to. */
async function counts(v: Voting): Promise<Record<string, number>> {
  const { rows } = await world.deps.db.worker((tx) =>
    sql<Record<string, number>>`
      select (select count(*)::int from ballot where assembly_id = ${v.id}) as ballots,
        (select count(*)::int from standing_ballot where motion_id = ${v.motions[0]}) as standing,
        (select count(*)::int from log_pending where log_id = ${v.id})
          + (select count(*)::int from log_leaf where log_id = ${v.id}) as logged,
        (select count(*)::int from audit_event where type = 'ballot.cast') as audited,
        (select count(*)::int from idempotency where status = 201 and answer is not null) as answered`.execute(tx),
  )
  return rows[0]!
}
