import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../test/world.ts'
import { startSession } from '../platform/auth/session.ts'
import { newId } from '../platform/ids.ts'

const NOW = '2026-11-20T09:00:00+08:00'
const ID_NO = '32028119800101123X'

let world: World
let area: Awaited<ReturnType<World['area']>>
let phones = 0

beforeAll(async () => {
  world = await makeWorld({ now: NOW })
  const { community } = await jiangyin(world)
  area = await world.area(community, '春江花园', [
    { building: '1栋', room: '101', owners: [{ name: '张 三', idNo: ID_NO, phone: '13800000001' }] },
    { building: '1栋', room: '102', owners: [{ name: '张 三', idNo: ID_NO }] },
    { building: '1栋', room: '103', owners: [{ name: '古丽·买买提', idNo: '650104197505051220' }] },
    { building: '1栋', room: '104', owners: [{ name: '某某公司', idNo: '320281198001010001', kind: 'LEGAL' }] },
  ])
})
afterAll(() => world.close())
afterEach(() => world.clock.set(NOW))

/** Somebody who signed in with a phone and is bound to nobody yet. */
async function newcomer(phone = `1390000${String(++phones).padStart(4, '0')}`) {
  return world.deps.db.worker(async (tx) => {
    const accountId = newId()
    await sql`insert into account (id, display_name, phone_idx, created_at)
      values (${accountId}, ${phone}, ${world.deps.cipher.index('phone', phone)}, ${world.clock.now()})`.execute(tx)
    return { accountId, token: (await startSession(tx, world.clock, accountId, 'resident')).token }
  })
}

const bind = (who: { token: string }, name: string, idNo: string, areaId = area.id) =>
  world.call('POST', '/api/my/bindings', { as: who.token, surface: 'resident', body: { areaId, name, idNo } })

describe('binding oneself to the register', () => {
  it('takes name and identity number, written as people write them, and shows the homes', async () => {
    const who = await newcomer()
    const answer = await bind(who, '张三', '３２０２８１１９８００１０１１２３ｘ')
    expect(answer.status).toBe(201)
    expect(answer.body.units.map((u: { label: string }) => u.label)).toEqual(['1栋1单元101', '1栋1单元102'])
    const homes = await world.call('GET', '/api/my/homes', { as: who.token, surface: 'resident' })
    expect(homes.body).toMatchObject({
      bindings: 1,
      items: [
        {
          areaName: '春江花园',
          persons: [{ name: '张 三' }],
          units: [
            { label: '1栋1单元101', area: '100.00', areaSource: 'REGISTRY', use: 'DWELLING' },
            { label: '1栋1单元102' },
          ],
        },
      ],
    })
    expect((await bind(await newcomer(), '古丽买买提', '650104197505051220')).status).toBe(201)
  })

  it('never says what was wrong: the number, the name, the area, or that the owner is a company', async () => {
    const who = await newcomer()
    const answers = [
      await bind(who, '张三', '320281198001011111'),
      await bind(who, '李四', ID_NO),
      await bind(who, '张三', ID_NO, newId()),
      await bind(who, '某某公司', '320281198001010001'),
    ]
    expect(new Set(answers.map((a) => `${a.status} ${a.body.code} ${a.body.detail}`)).size).toBe(1)
    expect(answers[0]!.body.detail).toContain('社区窗口')
  })

  it('is tried five times a day at most, however they are spread, and parallel guesses count too', async () => {
    const who = await newcomer()
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, n) => bind(who, '张三', `3202811980010${1000 + n}`)),
    )
    expect(guesses.filter((g) => g.status === 409)).toHaveLength(5)
    expect(guesses.filter((g) => g.status === 429)).toHaveLength(7)
    expect((await bind(who, '张三', ID_NO)).status).toBe(429)
    world.clock.set('2026-11-20T23:59:59+08:00')
    expect((await bind(who, '张三', ID_NO)).body.detail).toContain('请稍等 1 秒')
    world.clock.set('2026-11-21T00:00:00+08:00')
    expect((await bind(who, '张三', ID_NO)).status).toBe(201)
  })

  it('is done once however often it is asked for, and the phone on file is only noted', async () => {
    const known = await newcomer('13800000001')
    const unknown = await newcomer()
    for (const who of [known, known, unknown]) expect((await bind(who, '张三', ID_NO)).status).toBe(201)
    const { rows } = await world.deps.db.worker((tx) =>
      sql<{ account_id: string; note: string }>`
        select account_id, note from binding where account_id = any (${[known.accountId, unknown.accountId]}::uuid[])`.execute(
        tx,
      ),
    )
    expect(rows.find((r) => r.account_id === known.accountId)?.note).toBe('登录手机号与登记手机号一致')
    expect(rows.find((r) => r.account_id === unknown.accountId)?.note).toBe('登录手机号与登记手机号不一致')
    expect(rows).toHaveLength(2)
    const inbox = await world.call('GET', '/api/my/notifications', { as: known.token, surface: 'resident' })
    expect(inbox.body.items[0]).toMatchObject({ kind: 'BINDING', title: '已绑定您的业主身份' })
  })

  it("is for the owner's app, after signing in", async () => {
    const clerk = await world.official('COMMUNITY_CLERK', { areaId: area.id })
    const body = { areaId: area.id, name: '张三', idNo: ID_NO }
    expect((await world.call('POST', '/api/my/bindings', { as: clerk.token, body })).status).toBe(403)
    expect((await world.call('POST', '/api/my/bindings', { body })).status).toBe(401)
  })
})

describe('my pages', () => {
  it('ask for a session, and are empty for whoever is bound to nobody', async () => {
    const who = await newcomer()
    for (const [path, empty] of [
      ['homes', { items: [], bindings: 0 }],
      ['ballots', { items: [] }],
      ['notifications', { items: [], next: null, unread: 0 }],
    ] as const) {
      expect((await world.call('GET', `/api/my/${path}`)).status).toBe(401)
      expect((await world.call('GET', `/api/my/${path}`, { as: who.token, surface: 'resident' })).body).toEqual(empty)
    }
  })

  it("page through messages, count the unread, and mark one's own as read but nobody else's", async () => {
    const mine = await newcomer()
    const other = await newcomer()
    await bind(mine, '张三', ID_NO)
    await bind(other, '古丽买买提', '650104197505051220')
    const add = (accountId: string, n: number) =>
      world.deps.db.worker((tx) =>
        sql`insert into notification (area_id, id, account_id, kind, title, body, created_at)
          values (${area.id}, ${newId()}, ${accountId}, 'TEST', ${`第${n}条`}, '内容', ${world.clock.now()})`.execute(
          tx,
        ),
      )
    for (let n = 1; n <= 3; n++) await add(mine.accountId, n)
    await add(other.accountId, 9)
    const read = (who: { token: string }, query = '') =>
      world.call('GET', `/api/my/notifications${query}`, { as: who.token, surface: 'resident' })
    const first = (await read(mine, '?limit=2')).body
    expect(first.items.map((n: { title: string }) => n.title)).toEqual(['第3条', '第2条'])
    const second = (await read(mine, `?limit=2&cursor=${first.next}`)).body
    expect(second.items[0].title).toBe('第1条')
    const foreign = (await read(other)).body.items[0]
    const mark = (body: object) =>
      world.call('POST', '/api/my/notifications/read', { as: mine.token, surface: 'resident', body })
    expect((await mark({ ids: [first.items[0].id, foreign.id] })).body).toEqual({ marked: 1 })
    const one = `/api/my/notifications/${area.id}/${first.items[1].id}/read`
    expect((await world.call('POST', one, { as: mine.token, surface: 'resident' })).body).toEqual({ marked: 1 })
    const before = (await read(mine)).body.unread
    expect((await mark({})).body).toEqual({ marked: before })
    expect((await read(mine)).body.unread).toBe(0)
    expect((await read(other)).body.unread).toBeGreaterThan(0)
  })
})
