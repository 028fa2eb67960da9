import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'
import { allocateLines } from './allocate-lines.ts'
import { balancedBy } from './ledger.ts'
import {
  billDeveloper,
  collect,
  correct,
  creditInterest,
  deposit,
  distribute,
  pay,
  payOut,
  postOpening,
  refund,
  release,
  reserve,
  returnPayable,
  reverse,
  settle,
} from './post-journal.ts'
import { act, attempt, type Books, balances, contextOf, expectSound, fundWorld, line, openBooks } from './testing.ts'

let world: World
let community: { id: string; place: string }
let books: Books

beforeAll(async () => {
  const made = await fundWorld()
  world = made.world
  community = made.places.community
})
afterAll(() => world.close())

const HUNDRED = 100_00n
const fresh = async () => {
  books = await openBooks(world, community, [
    { principal: HUNDRED, interest: 500n },
    { principal: HUNDRED, interest: 0n },
    { principal: 10_00n, interest: 0n },
  ])
  return books
}
const stand = async (account: string) => {
  const b = (await balances(world, books.areaId)).get(account)!
  return [b.posted, b.held]
}
const unit = (n: number) => books.units[n]!.principal
const run = <T>(work: Parameters<typeof attempt<T>>[1]) => attempt<T>(world, work)

describe('a journal', () => {
  it('moves money between accounts and leaves each with its new balance', async () => {
    await fresh()
    await run((tx) => deposit(tx, books.areaId, act(world), balancedBy(books.bank, [line(unit(0), 2_00n)])))
    expect(await stand(unit(0))).toEqual([102_00n, 0n])
    expect(await stand(books.bank)).toEqual([-(215_00n + 2_00n), 0n])
    await expectSound(world)
  })

  it.each([
    ['does not sum to zero', () => [line(unit(0), 1n), line(books.bank, -2n)], '借贷不平'],
    ['names an account twice', () => [line(unit(0), 1n), line(unit(0), 1n), line(books.bank, -2n)], '写了两次'],
    ['names an account that is not there', () => [line(newId(), 1n), line(books.bank, -1n)], '找不到'],
    ['takes from a household what a deposit never takes', () => [line(unit(0), -1n), line(unit(1), 1n)], '业务类型'],
    ['is empty', () => [], '没有要入账'],
    ['has a line of nothing', () => [line(unit(0), 0n), line(unit(1), 1n), line(books.bank, -1n)], '业务类型'],
  ])('that %s is refused, and nothing changes', async (_, lines, why) => {
    await fresh()
    const before = await balances(world, books.areaId)
    const answer = await run((tx) => deposit(tx, books.areaId, act(world), lines()))
    expect(answer).toMatchObject({ refused: 'STATE', why: expect.stringContaining(why) })
    expect(await balances(world, books.areaId)).toEqual(before)
  })

  it('never takes a household below zero, nor the bank', async () => {
    await fresh()
    const take = (n: number, amount: bigint) =>
      run((tx) => refund(tx, books.areaId, act(world), balancedBy(books.bank, [line(unit(n), -amount)])))
    expect(await take(2, 10_01n)).toMatchObject({
      refused: 'STATE',
      why: '1栋1单元103 可用 10.00 元，余额不足，没有入账。请核对余额，或把不足的部分列为应补交。',
    })
    expect(await take(2, 10_00n)).toMatchObject({ fresh: true })
    expect(await stand(unit(2))).toEqual([0n, 0n])
    const overdraw = [
      line(books.bank, 205_00n),
      line(unit(0), -100_00n),
      line(unit(1), -100_00n),
      line(books.units[0]!.interest, -5_00n),
    ]
    expect(await run((tx) => refund(tx, books.areaId, act(world), overdraw))).toMatchObject({ fresh: true })
    expect(await stand(books.bank)).toEqual([0n, 0n])
    await expectSound(world)
  })

  it('happens once for its key: the same again answers the first, anything else is a conflict', async () => {
    await fresh()
    const a = act(world)
    const once = (amount: bigint) =>
      run((tx) => deposit(tx, books.areaId, a, balancedBy(books.bank, [line(unit(0), amount)])))
    const first = await once(7n)
    expect(await once(7n)).toEqual({ journal: (first as { journal: string }).journal, fresh: false })
    expect(await once(8n)).toMatchObject({ refused: 'IDEMPOTENCY_REUSED' })
    expect(await stand(unit(0))).toEqual([100_07n, 0n])
  })

  it('cannot be posted before the books are open, and the opening comes once', async () => {
    await fresh()
    const again = await run((tx) =>
      postOpening(tx, books.areaId, act(world), balancedBy(books.bank, [line(unit(0), 1n)])),
    )
    expect(again).toMatchObject({ refused: 'STATE' })
    const closed = await world.area(community, '未建账', [{ building: '1栋', room: '101' }])
    const early = await run((tx) => deposit(tx, closed.id, act(world), [line(newId(), 1n), line(newId(), -1n)]))
    expect(early).toMatchObject({ refused: 'STATE', why: expect.stringContaining('期初建账') })
  })
})

describe('a reservation', () => {
  const hold = async (...parts: [number, bigint][]) =>
    (await run((tx) =>
      reserve(
        tx,
        books.areaId,
        act(world),
        parts.map(([n, amount]) => line(unit(n), amount)),
      ),
    )) as { journal: string }

  it('leaves the balance and takes what can be spent elsewhere', async () => {
    await fresh()
    await hold([0, 60_00n], [1, 60_00n])
    expect(await stand(unit(0))).toEqual([100_00n, 60_00n])
    const second = await run((tx) => reserve(tx, books.areaId, act(world), [line(unit(0), 40_01n)]))
    expect(second).toMatchObject({ refused: 'STATE' })
    const elsewhere = balancedBy(books.bank, [line(unit(0), -40_01n)])
    expect(await run((tx) => refund(tx, books.areaId, act(world), elsewhere))).toMatchObject({ refused: 'STATE' })
    await expectSound(world)
  })

  it('is paid in two stages with retention, the rest released; the developer owes its part beside it', async () => {
    await fresh()
    const { journal: h } = await hold([0, 60_00n], [1, 60_00n])
    const first = [line(unit(0), -20_00n), line(unit(1), -20_00n)]
    await run((tx) => pay(tx, books.areaId, act(world), h, balancedBy(books.bank, first)))
    expect(await stand(unit(0))).toEqual([80_00n, 40_00n])
    // 100.00 in all, 40.00 paid, 5.00 kept back.
    const final = [line(unit(0), -30_00n), line(unit(1), -30_00n), line(books.payable, 5_00n)]
    await run((tx) => settle(tx, books.areaId, act(world), h, balancedBy(books.bank, final)))
    expect(await stand(unit(0))).toEqual([50_00n, 0n])
    expect(await stand(books.payable)).toEqual([5_00n, 0n])
    await run((tx) =>
      billDeveloper(tx, books.areaId, act(world), [line(books.payable, 3_00n), line(books.receivable, -3_00n)]),
    )
    await run((tx) => collect(tx, books.areaId, act(world), [line(books.receivable, 3_00n), line(books.bank, -3_00n)]))
    await run((tx) => payOut(tx, books.areaId, act(world), [line(books.payable, -6_00n), line(books.bank, 6_00n)]))
    await run((tx) => returnPayable(tx, books.areaId, act(world), [line(books.payable, -2_00n), line(unit(0), 2_00n)]))
    expect(await stand(books.payable)).toEqual([0n, 0n])
    expect(await stand(books.receivable)).toEqual([0n, 0n])
    await expectSound(world)
  })

  it('is not overdrawn, and what is left can be released once', async () => {
    await fresh()
    const { journal: h } = await hold([0, 10_00n])
    const draw = (amount: bigint) =>
      run((tx) => pay(tx, books.areaId, act(world), h, balancedBy(books.bank, [line(unit(0), -amount)])))
    expect(await draw(10_01n)).toMatchObject({ refused: 'STATE', why: expect.stringContaining('预留') })
    expect(await draw(4_00n)).toMatchObject({ fresh: true })
    const a = act(world)
    expect(await run((tx) => release(tx, books.areaId, a, h))).toMatchObject({ fresh: true })
    expect(await run((tx) => release(tx, books.areaId, a, h))).toMatchObject({ fresh: false })
    expect(await run((tx) => release(tx, books.areaId, act(world), h))).toMatchObject({ refused: 'STATE' })
    expect(await stand(unit(0))).toEqual([96_00n, 0n])
    await expectSound(world)
  })

  it('settles an overrun from what the household can still spend, and not beyond', async () => {
    await fresh()
    const { journal: h } = await hold([2, 6_00n])
    const final = (amount: bigint) => balancedBy(books.bank, [line(unit(2), -amount)])
    const a = act(world)
    expect(await run((tx) => settle(tx, books.areaId, act(world), h, final(10_01n)))).toMatchObject({
      refused: 'STATE',
    })
    expect(await run((tx) => settle(tx, books.areaId, a, h, final(9_00n)))).toMatchObject({ fresh: true })
    expect(await run((tx) => settle(tx, books.areaId, a, h, final(9_00n)))).toMatchObject({ fresh: false })
    expect(await stand(unit(2))).toEqual([1_00n, 0n])
  })
})

describe('interest', () => {
  it('waits in the pool until it is shared out to the cent', async () => {
    await fresh()
    const came = [line(books.pool, 10_01n), line(books.bank, -10_01n)]
    await run((tx) => creditInterest(tx, books.areaId, act(world), came))
    const shares = books.units.map((u, n) => ({ id: u.interest, weight: [2n, 2n, 1n][n]! }))
    const parts = allocateLines(10_01n, shares)
    const shared = await run((tx) => distribute(tx, books.areaId, act(world), balancedBy(books.pool, parts)))
    expect(shared).toMatchObject({ fresh: true })
    expect(await stand(books.pool)).toEqual([0n, 0n])
    const interest = await Promise.all(books.units.map(async (u) => (await stand(u.interest))[0]))
    expect(interest.map((amount, n) => amount! - [500n, 0n, 0n][n]!).sort()).toEqual([200n, 400n, 401n])
    const more = balancedBy(books.pool, [line(books.units[0]!.interest, 1n)])
    expect(await run((tx) => distribute(tx, books.areaId, act(world), more))).toMatchObject({
      why: expect.stringContaining('待分配收益 可用 0.00 元'),
    })
    await expectSound(world)
  })
})

describe('a reversal', () => {
  it('restores every balance, once', async () => {
    await fresh()
    const before = await balances(world, books.areaId)
    const { journal } = (await run((tx) =>
      deposit(tx, books.areaId, act(world), balancedBy(books.bank, [line(unit(0), 9_00n), line(unit(1), 1_00n)])),
    )) as { journal: string }
    const a = act(world)
    expect(await run((tx) => reverse(tx, books.areaId, a, journal))).toMatchObject({ fresh: true })
    expect(await run((tx) => reverse(tx, books.areaId, a, journal))).toMatchObject({ fresh: false })
    const second = await run((tx) => reverse(tx, books.areaId, act(world), journal))
    expect(second).toMatchObject({ refused: 'STATE', why: expect.stringContaining('已经冲销过') })
    for (const [id, { posted, held }] of await balances(world, books.areaId)) {
      expect([posted, held]).toEqual([before.get(id)!.posted, before.get(id)!.held])
    }
    await expectSound(world)
  })

  it('gives a payment back to its reservation', async () => {
    await fresh()
    const h = (
      (await run((tx) => reserve(tx, books.areaId, act(world), [line(unit(0), 50_00n)]))) as { journal: string }
    ).journal
    const paid = (await run((tx) =>
      pay(tx, books.areaId, act(world), h, balancedBy(books.bank, [line(unit(0), -50_00n)])),
    )) as { journal: string }
    await run((tx) => reverse(tx, books.areaId, act(world), paid.journal))
    expect(await stand(unit(0))).toEqual([100_00n, 50_00n])
    await run((tx) => reverse(tx, books.areaId, act(world), h))
    expect(await stand(unit(0))).toEqual([100_00n, 0n])
    await expectSound(world)
  })

  it('is refused when the money has gone on, and for an opening or a reversal', async () => {
    await fresh()
    const { journal } = (await run((tx) =>
      deposit(tx, books.areaId, act(world), balancedBy(books.bank, [line(unit(2), 5_00n)])),
    )) as { journal: string }
    await run((tx) => refund(tx, books.areaId, act(world), balancedBy(books.bank, [line(unit(2), -15_00n)])))
    expect(await run((tx) => reverse(tx, books.areaId, act(world), journal))).toMatchObject({
      why: expect.stringContaining('余额不足'),
    })
    const { rows } = await world.deps.db.worker((tx) =>
      sql<{ id: string }>`select journal_id as id from fund_book where area_id = ${books.areaId}`.execute(tx),
    )
    expect(await run((tx) => reverse(tx, books.areaId, act(world), rows[0]!.id))).toMatchObject({
      why: expect.stringContaining('不能冲销'),
    })
    const moved = [line(unit(0), -1n), line(unit(1), 1n)]
    expect(await run((tx) => correct(tx, books.areaId, act(world), moved))).toMatchObject({ fresh: true })
  })
})

describe('the only way to post', () => {
  const WRITES = [
    'insert into linli.fund_entry values (@area, @account, 99, @journal, 1, 1)',
    'update linli.fund_entry set amount = 1 where area_id = @area',
    'delete from linli.fund_entry where area_id = @area',
    `insert into linli.fund_journal (area_id, id, kind, key, payload_hash, event_date, posted_at, lines, amount)
       values (@area, gen_random_uuid(), 'DEPOSIT', 'some-key-1', '', '2026-01-01', now(), 2, 1)`,
    'update linli.fund_journal set amount = 1 where area_id = @area',
    'delete from linli.fund_journal where area_id = @area',
    'update linli.fund_account set posted = posted + 1 where area_id = @area',
    'delete from linli.fund_hold_entry where area_id = @area',
    `select linli.post_journal(@area, 'DEPOSIT', row(gen_random_uuid(), 'some-key-2', null, current_date, now(), null, '')::linli.fund_act,
       '', null, null, array[@account], array[1::bigint])`,
  ]

  it.each(WRITES)('is not: %s', async (statement) => {
    await fresh()
    const { rows } = await world.deps.db.worker((tx) =>
      sql<{ journal: string }>`select journal_id as journal from fund_book where area_id = ${books.areaId}`.execute(tx),
    )
    const text = statement
      .replaceAll('@area', `'${books.areaId}'::uuid`)
      .replaceAll('@account', `'${unit(0)}'::uuid`)
      .replaceAll('@journal', `'${rows[0]!.journal}'::uuid`)
    const context = contextOf({ areas: [books.areaId] })
    const before = await balances(world, books.areaId)
    await expect(world.deps.db.as(context, (tx) => sql.raw(text).execute(tx))).rejects.toMatchObject({ code: '42501' })
    await expect(world.deps.db.worker((tx) => sql.raw(text).execute(tx))).rejects.toMatchObject({ code: '42501' })
    expect(await balances(world, books.areaId)).toEqual(before)
    await expectSound(world)
  })

  it('is closed to a later migration that grants everything on all tables', async () => {
    await fresh()
    const owner = world.deps.db
    // What row-level security alone leaves to the worker: reading.
    const { rows } = await owner.worker((tx) =>
      sql<{ cmd: string; roles: string }>`select cmd, roles::text from pg_policies where schemaname = 'linli'
        and tablename in ('fund_account', 'fund_journal', 'fund_entry', 'fund_hold_entry') and roles && '{linli_app,linli_worker}'`.execute(
        tx,
      ),
    )
    expect(new Set(rows.map((r) => r.cmd))).toEqual(new Set(['SELECT']))
  })

  it('is closed to whoever does not see the area, and to owners', async () => {
    await fresh()
    const post = (context: ReturnType<typeof contextOf>) =>
      world.deps.db.as(context, (tx) =>
        deposit(tx, books.areaId, act(world), balancedBy(books.bank, [line(unit(0), 1n)])),
      )
    const elsewhere = contextOf({ ranges: [{ lo: '330402', hi: '330402~' }], areas: [newId()] })
    await expect(post(elsewhere)).rejects.toMatchObject({ code: '42501' })
    await expect(post(contextOf({ kind: 'owner', areas: [books.areaId] }))).rejects.toMatchObject({ code: '42501' })
    await expect(post(contextOf({ kind: 'public' }))).rejects.toMatchObject({ code: '42501' })
    expect(await post(contextOf({ areas: [books.areaId] }))).toMatchObject({ fresh: true })
    expect(await post(contextOf({ ranges: [{ lo: '3202', hi: '3202~' }] }))).toMatchObject({ fresh: true })
  })
})
