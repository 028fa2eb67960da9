import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../src/platform/http/app.ts'
import { newId } from '../../src/platform/ids.ts'
import { allPolicies } from '../../src/platform/policy.ts'
import { makeWorld, type World } from '../world.ts'
import { type Actor, inside, OWNERS, POSTS } from './actors.ts'
import { believingApp, plainApp } from './apps.ts'
import { ENTRIES } from './entries/index.ts'
import { changes, type Entry, nameOf } from './entry.ts'
import { expected, type Outcome, STATUS } from './expected.ts'
import { BEGINNING } from './past.ts'
import { makeActors } from './people.ts'
import { type Ids, makeScene, type Scene } from './scene.ts'
import { type Answer, send } from './send.ts'
import { changed, fingerprint, marksOf, shown } from './traces.ts'

let world: World
let scene: Scene
let actors: Actor[]
let app: App
let routes: string[]
let marks: { place: Set<string>; home: Set<string> }

beforeAll(async () => {
  world = await makeWorld({ now: BEGINNING })
  scene = await makeScene(world)
  actors = await makeActors(world, scene)
  ;({ app, routes } = await plainApp(world.deps))
  const { unitId, personId, lineId, ballotId, objectionId, notificationId } = scene.ids
  marks = {
    place: await marksOf(world, scene.ids),
    home: new Set([unitId, personId, lineId, ballotId, objectionId, notificationId]),
  }
})
afterAll(async () => {
  await app?.close()
  await world.close()
})

const AT_ONCE = 6

/** Asks side by side, a few at a time: reads and refused writes do not get in each other's way. */
async function eachOf<T, A>(items: readonly T[], ask: (item: T) => Promise<A>, atOnce = AT_ONCE): Promise<A[]> {
  const answers: A[] = []
  for (let i = 0; i < items.length; i += atOnce)
    answers.push(...(await Promise.all(items.slice(i, i + atOnce).map(ask))))
  return answers
}

/** What is wrong with an answer, in a sentence; null where it is what the policies say. */
function fault(actor: Actor, entry: Entry, outcome: Outcome, answer: Answer): string | null {
  const got = `${actor.title} ${nameOf(entry)}：应为 ${outcome}，却得到 ${answer.status} ${answer.body?.code ?? ''} ${answer.text.slice(0, 200)}`
  if (outcome === 'ALLOWED') return [401, 403, 404].includes(answer.status) || answer.status >= 500 ? got : null
  if (outcome !== 'NOTHING') return answer.status === STATUS[outcome] && answer.body?.code === outcome ? null : got
  const seen = [...hidden(actor, answer), ...divisionShown(actor, entry, answer)]
  if (![200, 409].includes(answer.status) || seen.length > 0) return `${got}（露出 ${seen.join('、')}）`
  return null
}

/** The community of the place, to somebody who is not there. */
function divisionShown(actor: Actor, entry: Entry, answer: Answer): string[] {
  if (entry.right.kind !== 'division' || inside(actor)) return []
  return shown(answer, new Set([scene.ids.communityId]))
}

/** What an answer shows that this actor is not to see: anything of the place from outside, the home's own from within. */
const hidden = (actor: Actor, answer: Answer) => shown(answer, inside(actor) ? marks.home : marks.place)

const refusedTo = (actor: Actor) => ENTRIES.filter((e) => expected(actor, e) !== 'ALLOWED')

/** What another home of the area may read, without the home in question appearing in it. */
const sharedWith = (actor: Actor) =>
  actor.relation !== 'neighbour'
    ? []
    : ENTRIES.filter((e) => e.right.kind !== 'public' && !changes(e) && expected(actor, e) === 'ALLOWED')

/** Everything an actor is to be refused is refused, and nothing in the database is different afterwards. */
async function refusals(actor: Actor, counts: (entry: Entry) => boolean = () => true): Promise<string[]> {
  const before = await fingerprint(world)
  const faults = await eachOf(refusedTo(actor).filter(counts), async (entry) =>
    fault(actor, entry, expected(actor, entry), await send(app, entry, actor, scene.ids)),
  )
  for (const entry of sharedWith(actor).filter(counts)) {
    const seen = hidden(actor, await send(app, entry, actor, scene.ids))
    if (seen.length > 0) faults.push(`${nameOf(entry)}：让邻居看到了 ${seen.join('、')}`)
  }
  const written = changed(before, await fingerprint(world))
  return [...faults.filter((f) => f !== null), ...written.map((t) => `${actor.title}：被拒绝的请求改动了表 ${t}`)]
}

const TITLES = [
  ...POSTS.map((p, i) => [i, `${p.role} of ${p.relation}`] as const),
  ...OWNERS.map((relation, i) => [POSTS.length + i, `OWNER, ${relation}`] as const),
  [POSTS.length + OWNERS.length, 'an account without a home'] as const,
  [POSTS.length + OWNERS.length + 1, 'nobody signed in'] as const,
]

describe('the matrix', () => {
  it('has every route', () => {
    const missing = routes.filter((route) => !ENTRIES.some((e) => e.route === route))
    expect(
      missing,
      '这些接口还没有条目：在 apps/server/test/rights/entries/ 里按模块各加一条，写明需要哪个动作。',
    ).toEqual([])
    const gone = ENTRIES.filter((e) => !routes.includes(e.route)).map(nameOf)
    expect(gone, '这些条目的接口已经没有了，请删去。').toEqual([])
  })

  it('has every act of the policy files', () => {
    const used = new Set(ENTRIES.flatMap((e) => ('action' in e.right ? [e.right.action] : [])))
    const idle = [...allPolicies().keys()].filter((action) => !used.has(action))
    expect(idle, '这些动作没有接口用到：补上条目，或从 *.policy.ts 删去。').toEqual([])
  })
})

describe('right and place together', () => {
  it.each(TITLES)('%i: %s is refused what the policies refuse, and leaves no trace', async (i) => {
    expect(await refusals(actors[i]!)).toEqual([])
  })
})

describe('policies alone', () => {
  beforeAll(() => rowSecurity('disable'))
  afterAll(() => rowSecurity('enable'))

  it.each(TITLES)('%i: %s is refused all the same without row-level security', async (i) => {
    expect(await refusals(actors[i]!, (entry) => !entry.withoutPolicies)).toEqual([])
  })
})

describe('row-level security alone', () => {
  let believing: App
  beforeAll(async () => {
    believing = await believingApp(world.deps, everything())
  })
  afterAll(() => believing?.close())

  it.each(TITLES.filter(([i]) => strangeToPostgres(i)))(
    '%i: %s finds nothing of the place and changes nothing',
    async (i) => {
      const actor = actors[i]!
      const asked = ENTRIES.filter((e) => e.right.kind !== 'public' && !e.withoutRls)
      const before = await fingerprint(world)
      const faults = await eachOf(asked, async (entry) => {
        const here = await send(believing, entry, actor, scene.ids)
        const seen = shown(here, marks.place)
        if (seen.length > 0) return `${nameOf(entry)}：${here.status} 露出 ${seen.join('、')}`
        if (changes(entry)) return null
        const bare = await send(believing, entry, actor, scene.strange)
        const [a, b] = [plain(here, scene.ids, scene), plain(bare, scene.strange, scene)]
        return a === b ? null : `${nameOf(entry)}：与空小区不同\n${a.slice(0, 400)}\n${b.slice(0, 400)}`
      })
      const written = changed(before, await fingerprint(world))
      expect([...faults.filter((f) => f !== null), ...written.map((t) => `改动了表 ${t}`)]).toEqual([])
    },
  )
})

describe('both locks open', () => {
  let believing: App
  beforeAll(async () => {
    await rowSecurity('disable')
    believing = await believingApp(world.deps, everything())
  })
  afterAll(async () => {
    await rowSecurity('enable')
    await believing?.close()
  })

  it('lets a stranger see everything: what closed it above was the lock, not the question', async () => {
    const stranger = actors.find((a) => a.role === 'COMMUNITY_CLERK' && a.relation === 'elsewhere')!
    const places = ENTRIES.filter((e) => !changes(e) && asksForPlace(e))
    const closed = await eachOf(places, async (entry) => {
      const { status } = await send(believing, entry, stranger, scene.ids)
      return status === 200 ? null : `${nameOf(entry)}：${status}`
    })
    expect(closed.filter((c) => c !== null)).toEqual([])
  })
})

describe('who may', () => {
  it.each(ENTRIES.map((e) => [nameOf(e), e] as const))('%s', async (_, entry) => {
    const allowed =
      entry.right.kind === 'public' ? [actors.at(-1)!] : actors.filter((a) => expected(a, entry) === 'ALLOWED')
    expect(allowed.length, '没有人可以做这件事').toBeGreaterThan(0)
    const asked = entry.dear ? firstOfEachRole(allowed) : allowed
    const answers = await eachOf(
      asked,
      async (actor) => {
        const ids = { ...scene.ids, ...(await entry.fresh?.(scene.ids, { insert })) }
        return send(app, entry, actor, ids)
      },
      // What one changes the next may find changed: acts take turns.
      changes(entry) ? 1 : AT_ONCE,
    )
    const faults = answers.map((answer, n) =>
      answer.status === entry.best?.status ? null : fault(asked[n]!, entry, 'ALLOWED', answer),
    )
    expect(faults.filter((f) => f !== null)).toEqual([])
    const done = answers.map((answer) => answer.status < 300)
    if (entry.best) {
      // Where one of the allowed may be refused for what they are, another must get through.
      if (entry.right.kind !== 'public' && [403, 404].includes(entry.best.status)) expect(done).toContain(true)
    } else {
      // The first finds things as they were made; whoever only reads finds them so every time.
      expect(changes(entry) ? done[0] : done.every(Boolean), answers.find((a) => a.status >= 300)?.text).toBe(true)
    }
  })
})

/** Asks for the area alone: what also asks whose home it is names the asker in its query, and stays closed. */
function asksForPlace({ right }: Entry): boolean {
  return (right.kind === 'area' && !right.homes) || right.kind === 'own' || (right.kind === 'voter' && !right.others)
}

/** PostgreSQL knows kinds of actors and places, no roles: one role of each kind stands for all at every place outside. */
function strangeToPostgres(i: number): boolean {
  const post = POSTS[i]
  if (!post) return i >= POSTS.length + 2
  const stands = ['COMMUNITY_CLERK', 'COMPANY_MANAGER', 'COMMITTEE_CHAIR'].includes(post.role)
  return stands && !['own', 'above', 'far above'].includes(post.relation)
}

function firstOfEachRole(among: Actor[]): Actor[] {
  return among.filter((actor, i) => among.findIndex((a) => a.role === actor.role) === i)
}

/** The text of an answer with the names of its things instead of their ids, so that two places can be compared. */
function plain(answer: Answer, ids: Ids, { main, spare, bare }: Scene): string {
  let text = `${answer.status} ${answer.text}`
  for (const [name, id] of Object.entries(ids)) text = text.replaceAll(id, `<${name}>`)
  for (const area of [main, spare, bare]) text = text.replaceAll(area.id, '<areaId>')
  return text
    .replace(/虹桥花园|虹桥新村|空白小区/g, '<name>')
    .replace(/"ref":"[^"]*"|编号 [\w-]{36}/g, '')
    .replaceAll('<spareId>', '<areaId>')
}

/** Every place and home there is, for an application that takes everybody for their owner. */
function everything(): { areas: string[]; units: string[] } {
  const areas = [scene.main, scene.spare, scene.bare, scene.sibling, scene.elsewhere]
  return { areas: areas.map((a) => a.id), units: areas.flatMap((a) => a.units.map((u) => u.id)) }
}

async function rowSecurity(how: 'enable' | 'disable'): Promise<void> {
  await world.asOwner(async (client) => {
    const { rows } = await client.query(
      `select k.relname as name from pg_class k join pg_namespace n on n.oid = k.relnamespace
        where n.nspname = 'linli' and k.relkind = 'r' and exists (select from pg_policy p where p.polrelid = k.oid)`,
    )
    for (const { name } of rows) await client.query(`alter table linli.${name} ${how} row level security`)
  })
}

async function insert(table: string, areaId: string, row: Record<string, unknown>): Promise<string> {
  const id = newId()
  const all: Record<string, unknown> = { area_id: areaId, id, ...row }
  const names = Object.keys(all).map((n) => sql.ref(n))
  const values = Object.values(all).map((v) => sql`${v}`)
  await world.deps.db.worker((tx) =>
    sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(tx),
  )
  return id
}
