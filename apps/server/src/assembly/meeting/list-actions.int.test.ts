import { afterAll, beforeAll, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'

let world: World
let area: Awaited<ReturnType<World['area']>>
let places: Awaited<ReturnType<typeof jiangyin>>

beforeAll(async () => {
  world = await makeWorld()
  places = await jiangyin(world)
  area = await world.area(places.community, '春江花园', [
    { building: '1栋', room: '101', owners: [{ name: '张三', phone: '13800000001' }] },
  ])
})
afterAll(() => world.close())

const offered = async (path: string, as: string, surface: 'console' | 'resident' = 'console') => {
  const answer = await world.call('GET', path, { as, surface })
  return answer.status === 200 ? answer.body.actions.map((a: { title: string }) => a.title) : answer.status
}

it('a list says what may be done with it: the button is drawn from the answer, not from a role', async () => {
  const clerk = (await world.official('COMMUNITY_CLERK', { division: places.community })).token
  const bureau = (await world.official('BUREAU_ACCOUNTANT', { division: places.district })).token
  const manager = (await world.official('COMPANY_MANAGER', { areaId: area.id })).token
  const lists = [
    '/api/areas',
    `/api/areas/${area.id}/assemblies`,
    `/api/areas/${area.id}/files`,
    `/api/areas/${area.id}/imports`,
  ]
  const of = (token: string) => Promise.all(lists.map((list) => offered(list, token)))
  expect(await of(clerk)).toEqual([['建立小区'], ['拟定会议'], ['上传文件'], ['导入房屋和业主']])
  expect(await of(bureau)).toEqual([[], [], [], 403])
  expect(await of(manager)).toEqual([[], [], ['上传文件'], ['导入房屋和业主']])
})

it('an owner may read the assemblies and is offered no drafting', async () => {
  const owner = await world.owner(area.id, area.units[0]!.owners[0]!.id, '13800000001')
  expect(await offered(`/api/areas/${area.id}/assemblies`, owner.token, 'resident')).toEqual([])
})
