import { afterAll, beforeAll, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import { JOBS } from '../../modules.ts'

let world: World
let area: Awaited<ReturnType<World['area']>>
let clerk: string

beforeAll(async () => {
  world = await makeWorld()
  const places = await jiangyin(world)
  area = await world.area(places.community, '虹桥花园', [
    { building: '1栋', room: '101', owners: [{ name: '顾一' }] },
    { building: '1栋', room: '102', owners: [{ name: '顾二' }] },
  ])
  clerk = (await world.official('COMMUNITY_CLERK', { division: places.community })).token
})
afterAll(() => world.close())

const unit = async (i: number) =>
  (await world.call('GET', `/api/areas/${area.id}/units/${area.units[i]!.id}`, { as: clerk })).body
const post = (path: string, body: unknown = {}) =>
  world.call('POST', `/api/areas/${area.id}/${path}`, { as: clerk, body })

it('a unit shows the assemblies on whose rolls it stands, and its new owner votes after a transfer', async () => {
  const { body: assembly } = await post('assemblies', {
    title: '修理 1 栋电梯',
    kind: 'TEMPORARY',
    organiser: 'COMMUNITY',
    votingFrom: '2026-12-15',
    votingUntil: '2026-12-28',
    motions: [
      {
        item: 'FUND_USE',
        title: '使用维修资金',
        body: '更换曳引机',
        scope: { kind: 'UNITS', ids: [area.units[0]!.id] },
        amount: '88000.00',
      },
    ],
  })
  expect((await unit(0)).assemblies).toEqual([])
  expect((await post(`assemblies/${assembly.id}/freeze`)).status).toBe(200)
  expect((await unit(0)).assemblies).toEqual([{ id: assembly.id, title: '修理 1 栋电梯', state: 'ROLL_FROZEN' }])
  expect((await unit(1)).assemblies).toEqual([])

  const moved = await post(`units/${area.units[0]!.id}/transfer`, {
    version: 1,
    fromDate: '2026-11-19',
    owners: [{ name: '赵四', kind: 'NATURAL' }],
    reason: '买卖，已核对不动产权证',
  })
  expect(moved.status).toBe(200)
  const messages = await world.deps.db.worker((tx) => tx.selectFrom('outbox').selectAll().orderBy('id').execute())
  const heard = messages.filter((m) => m.topic === 'ownership.transferred')
  expect(heard).toHaveLength(1)
  for (const message of heard) {
    const jobs = JOBS.filter((j) => j.topic === message.topic)
    expect(jobs).toHaveLength(1)
    await jobs[0]!.run(world.deps, message.area_id, message.payload as Record<string, unknown>)
  }
  const voters = await world.deps.db.worker((tx) =>
    tx
      .selectFrom('voter as v')
      .innerJoin('person as p', (j) => j.onRef('p.area_id', '=', 'v.area_id').onRef('p.id', '=', 'v.person_id'))
      .select(['p.name', 'v.role'])
      .where('v.area_id', '=', area.id)
      .execute(),
  )
  expect(voters).toContainEqual({ name: '赵四', role: 'SUCCESSOR' })
})
