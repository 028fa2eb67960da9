import { startSession } from '../../src/platform/auth/session.ts'
import { newId } from '../../src/platform/ids.ts'
import type { World } from '../world.ts'
import { type Actor, OWNERS, POSTS, RELATIONS, type Relation } from './actors.ts'
import type { Scene } from './scene.ts'

const ROLE_TITLES: Record<string, string> = {
  BUREAU_DIRECTOR: '主管部门负责人',
  BUREAU_CLERK: '主管部门经办人',
  BUREAU_ACCOUNTANT: '主管部门会计',
  STREET_CLERK: '街道经办人',
  COMMUNITY_CLERK: '社区经办人',
  COMPANY_MANAGER: '物业项目经理',
  COMPANY_STAFF: '物业员工',
  COMMITTEE_CHAIR: '业委会主任',
  COMMITTEE_MEMBER: '业委会委员',
  OWNER: '业主',
}

/** Everybody who asks in the matrix, signed in. Each speaks from an address of their own: no limit per address is shared. */
export async function makeActors(world: World, scene: Scene): Promise<Actor[]> {
  const actors: Omit<Actor, 'address'>[] = []
  for (const { role, relation } of POSTS) {
    const title = `${ROLE_TITLES[role]}（${RELATIONS[relation]}）`
    const [first, ...more] = await placesOf(world, scene, role, relation)
    const { accountId, token } = await world.official(role, first!, title)
    for (const { areaId } of more) await world.deps.db.worker((tx) => addPost(tx, accountId, areaId!))
    if (relation === 'former') await leave(world, accountId)
    actors.push({ title, role, relation, token })
  }
  for (const relation of OWNERS) {
    const title = `${ROLE_TITLES.OWNER}（${relation === 'own' ? '本户' : RELATIONS[relation]}）`
    actors.push({ title, role: 'OWNER', relation, token: await ownerToken(world, scene, relation) })
  }
  actors.push({ title: '没有绑定房屋的账号', role: null, relation: 'elsewhere', token: await stranger(world) })
  actors.push({ title: '没有登录的人', role: null, relation: 'elsewhere', token: null })
  return actors.map((actor, i) => ({ ...actor, address: `10.1.${i >> 8}.${i & 255}` }))
}

type Where = { division?: { id: string }; areaId?: string }

async function placesOf(world: World, scene: Scene, role: string, relation: Relation): Promise<Where[]> {
  const { places, main, spare } = scene
  if (/^(COMPANY|COMMITTEE)/.test(role)) {
    if (relation === 'sibling') return [{ areaId: scene.sibling.id }]
    if (relation === 'elsewhere') return [{ areaId: scene.elsewhere.id }]
    return [{ areaId: main.id }, { areaId: spare.id }]
  }
  const divisions: Partial<Record<Relation, { id: string }>> = {
    own: places.community,
    above: places.street,
    'far above': places.city,
    sibling: places.siblingCommunity,
    elsewhere: places.otherCommunity,
    former: places.community,
  }
  // Below an area there is no division yet; one day a post may stand for a part of it, and must not reach up.
  return [
    {
      division:
        divisions[relation] ??
        (await world.division({ id: null as never, place: main.place }, 'COMMUNITY', '片区', newId().slice(-4))),
    },
  ]
}

async function addPost(
  tx: Parameters<Parameters<World['deps']['db']['worker']>[0]>[0],
  accountId: string,
  areaId: string,
) {
  const held = await tx.selectFrom('post').selectAll().where('account_id', '=', accountId).executeTakeFirstOrThrow()
  await tx
    .insertInto('post')
    .values({ ...held, id: newId(), area_id: areaId })
    .execute()
}

async function leave(world: World, accountId: string): Promise<void> {
  await world.deps.db.worker((tx) =>
    tx.updateTable('post').set({ valid_until: '2026-11-19' }).where('account_id', '=', accountId).execute(),
  )
}

/** The owner of the home in question lives in both areas of the place; a neighbour in the first one too, and in the second. */
async function ownerToken(world: World, scene: Scene, relation: Relation): Promise<string> {
  if (relation === 'sibling' || relation === 'elsewhere') {
    const area = scene[relation]
    const phone = relation === 'sibling' ? '13900000104' : '13900000105'
    return (await world.owner(area.id, area.units[0]!.owners[0]!.id, phone)).token
  }
  const accountId = relation === 'own' ? scene.ids.homeAccountId : scene.ids.otherAccountId
  return world.deps.db.worker(async (tx) => {
    await tx
      .insertInto('binding')
      .values({
        area_id: scene.spare.id,
        id: newId(),
        account_id: accountId,
        person_id: scene.spare.units[0]!.owners[0]!.id,
        method: 'DESK_PAPERS',
        bound_at: world.clock.now(),
      })
      .execute()
    return (await startSession(tx, world.clock, accountId, 'resident')).token
  })
}

async function stranger(world: World): Promise<string> {
  return world.deps.db.worker(async (tx) => {
    const id = newId()
    await tx.insertInto('account').values({ id, display_name: '路人', created_at: world.clock.now() }).execute()
    return (await startSession(tx, world.clock, id, 'resident')).token
  })
}
