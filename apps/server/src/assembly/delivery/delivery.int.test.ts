import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'

describe('recording that the notice reached the owners', () => {
  let world: World
  let url: string
  let clerk: string
  let areaId: string
  let lines: string[]
  let owners: string[]
  const deliver = (lineIds: string[], channel = 'DOOR', as = clerk) =>
    world.call('POST', `${url}/deliveries`, { as, body: { lineIds, channel, evidence: '签收' } })

  beforeAll(async () => {
    world = await makeWorld({ now: '2026-11-20T09:00:00+08:00' })
    const places = await jiangyin(world)
    clerk = (await world.official('COMMUNITY_CLERK', { division: places.community })).token
    const area = await world.area(places.community, '小区', [
      { building: '1栋', room: '101', owners: [{ name: '甲', idNo: 'a' }] },
      { building: '1栋', room: '102', owners: [{ name: '乙', idNo: 'b' }] },
    ])
    areaId = area.id
    owners = area.units.map((u) => u.owners[0]!.id)
    const body = {
      title: '会',
      kind: 'REGULAR',
      organiser: 'COMMUNITY',
      votingFrom: '2026-12-05',
      votingUntil: '2026-12-11',
      motions: [{ item: 'CONVENTION', title: '修改管理规约', body: '' }],
    }
    const { id } = (await world.call('POST', `/api/areas/${area.id}/assemblies`, { as: clerk, body })).body
    url = `/api/areas/${area.id}/assemblies/${id}`
    await world.call('POST', `${url}/freeze`, { as: clerk })
    lines = (await world.call('GET', `${url}/roll`, { as: clerk })).body.items.map((l: { lineId: string }) => l.lineId)
  })
  afterAll(() => world.close())

  it('has to wait for the notice', async () => {
    const refused = await deliver(lines)
    expect(refused.status).toBe(409)
    await world.call('POST', `${url}/notice`, { as: clerk })
  })

  it('counts a line and channel once, however often it is recorded', async () => {
    expect((await deliver([lines[0]!, lines[0]!])).body).toEqual({ recorded: 1 })
    expect((await deliver(lines)).body).toEqual({ recorded: 1 })
    expect((await deliver(lines, 'SMS')).body).toEqual({ recorded: 2 })
    const roll = (await world.call('GET', `${url}/roll`, { as: clerk })).body.items
    expect(roll.map((l: { delivered: string[] }) => l.delivered)).toEqual([
      ['DOOR', 'SMS'],
      ['DOOR', 'SMS'],
    ])
  })

  it('knows by itself that an owner opened it in the app: once, their own line only', async () => {
    const jia = await world.owner(areaId, owners[0]!, '13800000001')
    const open = () => world.call('POST', `${url}/notice/opened`, { as: jia.token, surface: 'resident' })
    expect((await open()).body).toEqual({ recorded: 1 })
    expect((await open()).body).toEqual({ recorded: 0 })
    expect((await world.call('POST', `${url}/notice/opened`, { as: clerk })).status).toBe(403)
    const roll = (await world.call('GET', `${url}/roll`, { as: clerk })).body.items
    expect(roll.map((l: { delivered: string[] }) => l.delivered.includes('APP'))).toEqual([true, false])
  })

  it('refuses lines of another roll and unknown channels', async () => {
    expect((await deliver([newId()])).body.fields[0].pointer).toBe('/lineIds')
    expect((await deliver(lines, 'PIGEON')).status).toBe(400)
  })

  it('is for the organiser and the desk only, and leaves a trace', async () => {
    const company = (await world.official('COMPANY_STAFF', { areaId })).token
    expect((await deliver(lines, 'DOOR', company)).status).toBe(403)
    const { items } = (await world.call('GET', `${url}/timeline`, { as: clerk })).body
    expect(items.filter((i: { type: string }) => i.type === 'delivery.recorded')).toHaveLength(4)
    expect((await world.call('GET', `${url}/timeline`, { as: company })).status).toBe(403)
    expect((await world.call('GET', `${url}/participation`, { as: company })).status).toBe(403)
  })
})
