import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { Database } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { LEDGER_INVARIANTS } from './invariants.ts'
import { listHouseholds } from './ledger.store.ts'
import { balancedBy } from './ledger.ts'
import { accountFor, openHouseholds } from './open-accounts.ts'
import { deposit, postOpening, reserve, reverse } from './post-journal.ts'

let database: FreshDatabase
let owner: pg.Client
const areaId = newId()
const at = new Date('2026-11-20T09:00:00+08:00')
const act = () => ({ key: newId(), actor: null, on: '2026-11-20', at })

beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.url, options: '-c search_path=linli,public' })
  await owner.connect()
  await seedHouse()
  const db = new Database({ connectionString: database.url })
  await db.worker(async (tx) => {
    await openHouseholds(tx, areaId, at)
    const { rows } = await owner.query<{ id: string }>('select id from unit')
    const bank = await accountFor(tx, areaId, 'BANK', at)
    const [one] = await listHouseholds(
      tx,
      areaId,
      rows.map((r) => r.id),
    )
    const lines = (amount: bigint) => balancedBy(bank, [{ account: one!.principal_id, amount }])
    await postOpening(tx, areaId, act(), lines(100n))
    const { journal } = await deposit(tx, areaId, act(), lines(7n))
    await reverse(tx, areaId, act(), journal)
    await deposit(tx, areaId, act(), lines(9n))
    await reserve(tx, areaId, act(), [{ account: one!.principal_id, amount: 50n }])
  })
  await db.close()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

async function seedHouse(): Promise<void> {
  const [community, building] = [newId(), newId()]
  await owner.query(
    `insert into division (id, level, name, place) values ($1, 'COMMUNITY', '虹桥社区', '320281001001')`,
    [community],
  )
  await owner.query(
    `insert into area (id, community_id, place, name, state, created_at) values ($1, $2, '3202810010010001', '虹桥花园', 'MANAGED', $3)`,
    [areaId, community, at],
  )
  await owner.query(`insert into building (area_id, id, name, sort_key) values ($1, $2, '1栋', '1')`, [
    areaId,
    building,
  ])
  await owner.query(
    `insert into unit (area_id, id, building_id, room, natural_key, sort_key, kind, use, state)
     values ($1, $2, $3, '101', '1-0-101', '101', 'DWELLING', 'DWELLING', 'OWNED')`,
    [areaId, newId(), building],
  )
  await owner.query('insert into fund_book (area_id, bank_total, balance_on) values ($1, 100, $2)', [
    areaId,
    '2026-11-20',
  ])
}

async function broken(): Promise<string[]> {
  const names: string[] = []
  for (const { name, sql } of LEDGER_INVARIANTS) {
    const { rowCount } = await owner.query(sql)
    if (rowCount !== 0) names.push(name)
  }
  return names
}

const LAST = `account_ver = (select max(account_ver) from fund_entry x where x.area_id = fund_entry.area_id and x.account_id = fund_entry.account_id)`
const HOUSEHOLD = `account_id in (select id from fund_account where part = 'PRINCIPAL')`

/** What only the owner of the tables could do, by hand, past every function. */
const TAMPERING: [string, string, string[]][] = [
  [
    'an entry is changed',
    `update fund_entry set amount = amount + 1 where ${LAST} and ${HOUSEHOLD}`,
    ['ledger.area-zero', 'ledger.journal-zero', 'ledger.cached-balance', 'ledger.balance-chain'],
  ],
  [
    'an entry is changed together with the balances beside it',
    `update fund_entry set amount = amount + 1, balance_after = balance_after + 1 where ${LAST} and ${HOUSEHOLD};
     update fund_account set posted = posted + 1 where part = 'PRINCIPAL'`,
    ['ledger.area-zero', 'ledger.journal-zero'],
  ],
  [
    'a whole journal’s entries are removed with its traces in the accounts',
    `with gone as (delete from fund_entry where journal_id = (select id from fund_journal where kind = 'DEPOSIT' and amount = 9) returning *)
     update fund_account a set posted = a.posted - g.amount, ver = a.ver - 1 from gone g where g.account_id = a.id`,
    ['ledger.journal-lines'],
  ],
  [
    'a reservation vanishes together with what was held',
    'delete from fund_hold_entry; update fund_account set held = 0',
    ['ledger.journal-empty'],
  ],
  [
    'an entry in the middle is removed',
    'delete from fund_entry where account_ver = 2',
    ['ledger.versions-dense', 'ledger.cached-balance', 'ledger.balance-chain', 'ledger.journal-lines'],
  ],
  [
    'a balance is changed',
    `update fund_account set posted = posted + 1 where part = 'PRINCIPAL'`,
    ['ledger.cached-balance'],
  ],
  ['what is held is forgotten', `update fund_account set held = 0 where part = 'PRINCIPAL'`, ['ledger.held-cached']],
  [
    'a reservation is turned around',
    `update fund_hold_entry set amount = -amount`,
    ['ledger.held-cached', 'ledger.hold-left'],
  ],
  [
    'a reversal is no mirror any more',
    `update fund_entry e set amount = e.amount * 2 from fund_journal j where j.id = e.journal_id and j.kind = 'REVERSAL'`,
    ['ledger.reversal-mirrors'],
  ],
  [
    'a household was below zero once',
    `update fund_entry set balance_after = -1 where account_ver = 1 and ${HOUSEHOLD}`,
    ['ledger.never-below-zero'],
  ],
  ['the bank’s total is rewritten', 'update fund_book set bank_total = 99', ['ledger.opening-is-the-bank']],
  [
    'the books are closed again under posted journals',
    `update fund_book set state = 'PREPARING', opened_at = null, journal_id = null`,
    ['ledger.books-first'],
  ],
]

describe('the invariants of the ledger', () => {
  it('hold for what the ledger itself wrote', async () => {
    expect(await broken()).toEqual([])
  })

  it.each(TAMPERING)('show it when %s', async (_, tampering, expected) => {
    await owner.query('begin')
    try {
      await owner.query(tampering)
      expect(await broken()).toEqual(expect.arrayContaining(expected))
    } finally {
      await owner.query('rollback')
    }
  })

  it('are each shown to fail by one of these', () => {
    const shown = new Set(TAMPERING.flatMap(([, , names]) => names))
    expect(LEDGER_INVARIANTS.map((i) => i.name).filter((name) => !shown.has(name))).toEqual([])
  })
})
