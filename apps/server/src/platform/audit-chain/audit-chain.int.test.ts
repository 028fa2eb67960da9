import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import { audit } from '../audit.ts'
import { chainActs } from './chain-acts.ts'
import { verifyChain } from './verify-chain.ts'

let world: World
let areaId: string
const actor = { actor: null, actorName: '测试', kind: 'official' as const }

beforeAll(async () => {
  world = await makeWorld()
  const { community } = await jiangyin(world)
  areaId = (await world.area(community, '链上花园', [])).id
})
afterAll(() => world.close())

const act = (what: string) => ({
  areaId,
  type: 'area.changed' as const,
  subject: { kind: 'area', id: areaId },
  detail: { what },
  at: world.deps.clock.now(),
})

const write = (what: string) => world.deps.db.worker((tx) => audit(tx, actor, act(what)))
const verdict = () => world.deps.db.worker((tx) => verifyChain(tx, areaId))

async function chained(): Promise<string[]> {
  const { rows } = await world.deps.db.worker((tx) =>
    sql<{ what: string }>`select e.detail ->> 'what' as what from audit_chain c
      join audit_event e on e.area_id = c.area_id and e.id = c.event_id where c.area_id = ${areaId} order by c.seq`.execute(
      tx,
    ),
  )
  return rows.map((r) => r.what)
}

describe('the chain of acts', () => {
  it('links every committed act once, in the order of the transactions, and follows from itself', async () => {
    await write('一')
    await write('二')
    expect(await chainActs(world.deps)).toBe(2)
    expect(await chainActs(world.deps)).toBe(0)
    expect(await chained()).toEqual(['一', '二'])
    expect(await verdict()).toEqual({ links: 2, broken: null })
  })

  it('never passes over an act whose transaction commits late', async () => {
    let commit!: () => void
    const later = new Promise<void>((resolve) => {
      commit = resolve
    })
    let written!: () => void
    const started = new Promise<void>((resolve) => {
      written = resolve
    })
    const late = world.deps.db.worker(async (tx) => {
      await audit(tx, actor, act('迟到'))
      written()
      await later
    })
    await started
    await write('先到')
    // The late one began earlier and is still open: nothing at or after it may be linked yet.
    expect(await chainActs(world.deps)).toBe(0)
    commit()
    await late
    expect(await chainActs(world.deps)).toBe(2)
    expect((await chained()).slice(-2)).toEqual(['迟到', '先到'])
    expect((await verdict()).broken).toBeNull()
  })

  it('links more acts than fit in one turn, and those of one transaction too', async () => {
    await world.deps.db.worker(async (tx) => {
      await sql`insert into audit_event (area_id, id, actor_name, actor_kind, type, subject_kind, detail, at)
        select ${areaId}, gen_random_uuid(), '测试', 'official', 'area.changed', 'area', jsonb_build_object('n', n), now()
        from generate_series(1, 4500) n`.execute(tx)
    })
    expect(await chainActs(world.deps)).toBe(4500)
    expect(await verdict()).toEqual({ links: 4504, broken: null })
  })

  it('shows from which act on a record was changed behind its back', async () => {
    const { rows } = await world.deps.db.worker((tx) =>
      sql<{ event_id: string }>`select event_id from audit_chain where area_id = ${areaId} and seq = 3`.execute(tx),
    )
    await world.asOwner(async (client) => {
      await client.query('alter table linli.audit_event no force row level security')
      const done = await client.query(`update linli.audit_event set detail = '{"what":"改过"}' where id = $1`, [
        rows[0]!.event_id,
      ])
      await client.query('alter table linli.audit_event force row level security')
      expect(done.rowCount).toBe(1)
    })
    expect(await verdict()).toEqual({ links: 2, broken: 3 })
  })
})
