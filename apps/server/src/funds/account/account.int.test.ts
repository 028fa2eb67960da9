import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { allPolicies, type Role } from '../../platform/policy.ts'
import { balancedBy } from '../ledger/ledger.ts'
import { deposit, reserve, reverse } from '../ledger/post-journal.ts'
import { act, type Books, contextOf, expectSound, fundWorld, line, openBooks } from '../ledger/testing.ts'

let world: World
let places: Awaited<ReturnType<typeof fundWorld>>['places']
let own: Books
let sibling: Books
let accountant: string
let owner: { token: string; accountId: string }

beforeAll(async () => {
  const made = await fundWorld()
  world = made.world
  places = made.places
  const given = [
    { principal: 100_00n, interest: 5_00n },
    { principal: 200_00n, interest: 0n },
    { principal: 0n, interest: 0n },
  ]
  const names = ['顾晓', '张三', '李四'].map((name, i) => [{ name, phone: `1391234567${i}` }])
  own = await openBooks(world, places.community, given, names)
  sibling = await openBooks(world, places.siblingCommunity, given, names)
  // Some days later; sessions begin now.
  world.clock.set('2026-11-25T09:00:00+08:00')
  accountant = (await world.official('BUREAU_ACCOUNTANT', { division: places.district })).token
  const person = await world.deps.db.worker((tx) =>
    sql<{
      id: string
    }>`select person_id as id from ownership where area_id = ${own.areaId} and unit_id = ${own.units[0]!.unitId}`.execute(
      tx,
    ),
  )
  owner = await world.owner(own.areaId, person.rows[0]!.id, '13900002222')
})
afterAll(() => world.close())

const post = (amount: bigint, on: string, n = 0) =>
  world.deps.db.worker((tx) =>
    deposit(tx, own.areaId, act(world, { on }), balancedBy(own.bank, [line(own.units[n]!.principal, amount)])),
  )
const household = async (n: number, on?: string) =>
  (
    await world.call('GET', `/api/areas/${own.areaId}/fund/units/${own.units[n]!.unitId}${on ? `?on=${on}` : ''}`, {
      as: accountant,
    })
  ).body

describe('reading the books', () => {
  it('shows both sides of the fund equal, now and on a day', async () => {
    for (const on of ['', '?on=2026-11-20']) {
      const { body } = await world.call('GET', `/api/areas/${own.areaId}/fund${on}`, { as: accountant })
      const cents = (text: string) => BigInt(text.replace('.', ''))
      expect(cents(body.bank) + cents(body.receivable)).toBe(
        cents(body.principal) + cents(body.interest) + cents(body.pool) + cents(body.payable),
      )
    }
    const before = await world.call('GET', `/api/areas/${own.areaId}/fund?on=2026-11-19`, { as: accountant })
    expect(before.body).toMatchObject({ bank: '0.00', principal: '0.00' })
  })

  it('a day past stays as it was when more is posted later, except by what is back-dated, and that is marked', async () => {
    await post(10_00n, '2026-11-22')
    const asOf = await household(0, '2026-11-22')
    expect(asOf.balance).toBe('115.00')
    await post(7_00n, '2026-11-25')
    expect(await household(0, '2026-11-22')).toEqual(asOf)
    await post(3_00n, '2026-11-21')
    expect((await household(0, '2026-11-22')).balance).toBe('118.00')
    expect((await household(0)).balance).toBe('125.00')
    const { body } = await world.call('GET', `/api/areas/${own.areaId}/fund/journals`, { as: accountant })
    expect(body.items.map((j: { on: string; backDated: boolean }) => [j.on, j.backDated])).toEqual([
      ['2026-11-25', false],
      ['2026-11-22', true],
      ['2026-11-21', true],
      ['2026-11-20', false],
    ])
  })

  it('a statement is a chain: each line leaves the balance the next one starts from', async () => {
    const { journal } = await post(1_00n, '2026-11-25', 1)
    await world.deps.db.worker((tx) => reverse(tx, own.areaId, act(world, { on: '2026-11-25' }), journal))
    const url = `/api/areas/${own.areaId}/fund/units/${own.units[1]!.unitId}/entries`
    const seen: { amount: string; balanceAfter: string; kindTitle: string; reversed: boolean }[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await world.call('GET', `${url}?limit=1${cursor && `&cursor=${cursor}`}`, { as: accountant })
      seen.push(...body.items)
      cursor = body.next
    }
    expect(seen.map((e) => [e.kindTitle, e.amount, e.balanceAfter, e.reversed])).toEqual([
      ['冲销', '-1.00', '200.00', false],
      ['交存', '1.00', '201.00', true],
      ['期初建账', '200.00', '200.00', false],
    ])
  })

  it('what is reserved is shown beside the balance', async () => {
    await world.deps.db.worker((tx) => reserve(tx, own.areaId, act(world), [line(own.units[1]!.principal, 50_00n)]))
    expect(await household(1)).toMatchObject({ balance: '200.00', held: '50.00', available: '150.00' })
    const { body } = await world.call('GET', `/api/areas/${own.areaId}/fund/units?limit=2`, { as: accountant })
    expect(body.items).toHaveLength(2)
    const rest = await world.call('GET', `/api/areas/${own.areaId}/fund/units?cursor=${body.next}`, { as: accountant })
    expect([...body.items, ...rest.body.items].map((u: { label: string }) => u.label)).toEqual([
      '1栋1单元101',
      '1栋1单元103',
      '2栋1单元102',
    ])
    await expectSound(world)
  })

  it('a deposit is recorded once for its key, by who may', async () => {
    const pay = (body: Record<string, unknown>, key = 'deposit-key-1', as = accountant) =>
      world.call('POST', `/api/areas/${own.areaId}/fund/deposits`, { as, body, headers: { 'idempotency-key': key } })
    const given = { unitId: own.units[2]!.unitId, amount: '12.34', on: '2026-11-24', slip: 'SL-2026-001' }
    const first = await pay(given)
    expect([first.status, first.body.balance]).toEqual([201, '12.34'])
    expect((await pay(given)).text).toBe(first.text)
    expect((await pay({ ...given, amount: '12.35' })).body.code).toBe('IDEMPOTENCY_REUSED')
    expect((await household(2)).balance).toBe('12.34')
    expect((await pay({ ...given, amount: '0' }, 'deposit-key-2')).body.fields[0].pointer).toBe('/amount')
    expect((await pay({ ...given, on: '2026-11-26' }, 'deposit-key-3')).body.fields[0].pointer).toBe('/on')
    expect((await pay({ ...given, unitId: sibling.units[0]!.unitId }, 'deposit-key-4')).status).toBe(404)
  })

  it('a day that does not exist is refused', async () => {
    expect((await household(0, '2026-02-30')).fields[0].pointer).toBe('/on')
  })
})

const ROLES: Role[] = [
  'BUREAU_DIRECTOR',
  'BUREAU_CLERK',
  'BUREAU_ACCOUNTANT',
  'STREET_CLERK',
  'COMMUNITY_CLERK',
  'COMPANY_MANAGER',
  'COMPANY_STAFF',
  'COMMITTEE_CHAIR',
  'COMMITTEE_MEMBER',
]

const ENDPOINTS: {
  action: string
  method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  url: (b: Books) => string
  body?: unknown
}[] = [
  { action: 'fund.read', method: 'GET', url: (b) => `/api/areas/${b.areaId}/fund` },
  { action: 'fund.read', method: 'GET', url: (b) => `/api/areas/${b.areaId}/fund/units` },
  { action: 'fund.read', method: 'GET', url: (b) => `/api/areas/${b.areaId}/fund/journals` },
  { action: 'fund.read', method: 'GET', url: (b) => `/api/areas/${b.areaId}/fund/opening` },
  { action: 'fund.household', method: 'GET', url: (b) => `/api/areas/${b.areaId}/fund/units/${b.units[0]!.unitId}` },
  {
    action: 'fund.household',
    method: 'GET',
    url: (b) => `/api/areas/${b.areaId}/fund/units/${b.units[0]!.unitId}/entries`,
  },
  // A slip number that is none: rights are judged first.
  {
    action: 'fund.post',
    method: 'POST',
    url: (b) => `/api/areas/${b.areaId}/fund/deposits`,
    body: { unitId: '01930000-0000-7000-8000-000000000000', amount: '1.00', on: '2026-11-24', slip: '收 据' },
  },
  // The books are open: who may gets 409, and nothing changes.
  { action: 'fund.open', method: 'POST', url: (b) => `/api/areas/${b.areaId}/fund/opening/open` },
  {
    action: 'fund.open',
    method: 'PUT',
    url: (b) => `/api/areas/${b.areaId}/fund/opening`,
    body: { version: 1, balanceOn: '2026-10-31', bankTotal: '1.00' },
  },
  { action: 'fund.open', method: 'DELETE', url: (b) => `/api/areas/${b.areaId}/fund/sheets/${b.areaId}` },
]

describe('the rights matrix of the fund', () => {
  const standings = (role: Role) =>
    /^(COMPANY|COMMITTEE)/.test(role)
      ? (['own area', 'sibling area'] as const)
      : (['own community', 'street above', 'city above', 'sibling community', 'other street'] as const)

  for (const role of ROLES) {
    for (const standing of standings(role)) {
      it(`${role} of ${standing}: what the policy says inside, not there outside`, async () => {
        const where = {
          'own community': { division: places.community },
          'street above': { division: places.street },
          'city above': { division: places.city },
          'sibling community': { division: places.siblingCommunity },
          'other street': { division: places.otherStreet },
          'own area': { areaId: own.areaId },
          'sibling area': { areaId: sibling.areaId },
        }[standing]
        const { token: as } = await world.official(role, where, `${role} ${standing}`)
        const inside = ['own community', 'street above', 'city above', 'own area'].includes(standing)
        for (const { action, method, url, body } of ENDPOINTS) {
          const headers = { 'idempotency-key': 'rights-matrix' }
          const { status } = await world.call(method, url(own), { as, headers, ...(body ? { body } : {}) })
          const granted = allPolicies().get(action)!.roles.includes(role)
          const done = { 'fund.open': 409, 'fund.post': 400 }[action] ?? 200
          const expected = !inside ? 404 : !granted ? 403 : done
          expect(status, `${method} ${url(own)}`).toBe(expected)
        }
      })
    }
  }

  it('nobody signed in: every endpoint asks to sign in', async () => {
    for (const { method, url, body } of ENDPOINTS) {
      const headers = { 'idempotency-key': 'rights-matrix' }
      expect((await world.call(method, url(own), { headers, ...(body ? { body } : {}) })).status, url(own)).toBe(401)
    }
  })

  it('an owner reads the own household and nothing else', async () => {
    const get = (url: string) => world.call('GET', url, { as: owner.token, surface: 'resident' })
    const unit = (b: Books, n: number) => `/api/areas/${b.areaId}/fund/units/${b.units[n]!.unitId}`
    expect((await get(unit(own, 0))).body).toMatchObject({ label: '1栋1单元101', interest: '5.00' })
    const entries = (await get(`${unit(own, 0)}/entries`)).body.items
    expect(entries.at(-1)).toMatchObject({ kindTitle: '期初建账' })
    expect((await get(unit(own, 1))).status).toBe(404)
    expect((await get(`${unit(own, 1)}/entries`)).status).toBe(404)
    expect((await get(unit(sibling, 0))).status).toBe(404)
    expect((await get(`/api/areas/${own.areaId}/fund`)).status).toBe(403)
    expect((await get(`/api/areas/${own.areaId}/fund/journals`)).status).toBe(403)
    expect((await get(`/api/areas/${sibling.areaId}/fund`)).status).toBe(404)
  })
})

describe('row-level security alone, with no policy in front of it', () => {
  const TABLES = [
    'fund_account',
    'fund_entry',
    'fund_journal',
    'fund_hold_entry',
    'fund_sheet',
    'fund_sheet_line',
  ] as const
  const areasSeen = async (context: ReturnType<typeof contextOf>, table: string) => {
    const { rows } = await world.deps.db.as(context, (tx) =>
      sql<{ area_id: string }>`select distinct area_id from ${sql.table(table)}`.execute(tx),
    )
    return rows.map((r) => r.area_id)
  }
  const range = (place: string) => ({ ranges: [{ lo: place, hi: `${place}~` }] })

  it.each(TABLES)('%s: staff of the place see it, of another place or none nothing', async (table) => {
    const inside = await areasSeen(contextOf(range(places.community.place)), table)
    expect(inside).not.toContain(sibling.areaId)
    if (!/hold|sheet/.test(table)) expect(inside).toEqual([own.areaId])
    expect(await areasSeen(contextOf(range(places.otherStreet.place)), table)).toEqual([])
    expect(await areasSeen(contextOf({ kind: 'public' }), table)).toEqual([])
    expect(await areasSeen(contextOf({}), table)).toEqual([])
  })

  it('an owner sees the accounts, entries and journals of the own unit only', async () => {
    const unit = own.units[0]!
    const context = contextOf({ kind: 'owner', areas: [own.areaId], units: [unit.unitId] })
    const all = await world.deps.db.as(context, async (tx) => ({
      accounts: (await sql<{ id: string }>`select id from fund_account order by id`.execute(tx)).rows.map((r) => r.id),
      entries: (
        await sql<{ id: string }>`select distinct account_id as id from fund_entry order by 1`.execute(tx)
      ).rows.map((r) => r.id),
      journals: (await sql<{ kind: string }>`select distinct kind from fund_journal`.execute(tx)).rows
        .map((r) => r.kind)
        .sort(),
      sheets: (await sql`select * from fund_sheet_line`.execute(tx)).rows,
    }))
    expect(all.accounts).toEqual([unit.principal, unit.interest].sort())
    expect(all.entries).toEqual([unit.principal, unit.interest].sort())
    // Not the reversal of a neighbour's deposit, nor a neighbour's reservation.
    expect(all.journals).toEqual(['DEPOSIT', 'OPENING'])
    expect(all.sheets).toEqual([])
  })
})
