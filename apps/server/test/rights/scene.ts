import { newId } from '../../src/platform/ids.ts'
import { jiangyin, type World } from '../world.ts'
import { furnish, type Ids } from './furnish.ts'

export type { Ids } from './furnish.ts'

export type Scene = Awaited<ReturnType<typeof makeScene>>
export type Areas = { main: Area; spare: Area }
type Area = Awaited<ReturnType<World['area']>>

const person = (name: string, phone: string, idNo: string) => ({ name, phone, idNo })

/**
 * 江阴 with one furnished place (two areas: `main` with everything running, `spare` whose books are being opened), an area
 * next door, one in the community beside, and `bare`: an area with nothing in it, to compare with.
 */
export async function makeScene(world: World) {
  const places = await jiangyin(world)
  const main = await world.area(places.community, '虹桥花园', [
    { building: '1栋', room: '101', area: '89.32', owners: [person('顾晓东', '13900000101', '320281198001010011')] },
    { building: '1栋', room: '102', area: '118.57', owners: [person('李若兰', '13900000102', '320281198001010022')] },
    { building: '1栋', room: '103', area: '95.10', owners: [person('王建国', '13900000103', '320281198001010033')] },
  ])
  const spare = await world.area(places.community, '虹桥新村', [
    { building: '5栋', room: '501', area: '70.00', owners: [person('顾晓东', '13900000101', '320281198001010011')] },
  ])
  const other = (room: string, owner: ReturnType<typeof person>) => [{ building: '9栋', room, owners: [owner] }]
  const sibling = await world.area(
    places.community,
    '虹桥北苑',
    other('901', person('赵子龙', '13900000104', '320281198001010044')),
  )
  const elsewhere = await world.area(
    places.siblingCommunity,
    '君山苑',
    other('902', person('钱多多', '13900000105', '320281198001010055')),
  )
  const bare = await world.area(places.community, '空白小区', [])
  const ids = await furnish(world, places, { main, spare })
  return { places, main, spare, sibling, elsewhere, bare, ids, strange: strangers(ids, bare.id) }
}

/** The same ids for the bare area: what is asked for there does not exist. */
function strangers(ids: Ids, bareId: string): Ids {
  const same = ['communityId', 'streetId']
  const made = Object.entries(ids).map(([name, id]) => {
    if (same.includes(name)) return [name, id]
    return [name, name === 'areaId' || name === 'spareId' ? bareId : newId()]
  })
  return Object.fromEntries(made) as Ids
}
