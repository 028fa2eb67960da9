import type pg from 'pg'
import { idOf } from './ids.ts'

/** The area whose books are open. */
export const FUND = { areaId: idOf('area', 0) }

/** Accounts of the seeded area: the bank, and every household's principal account in the order of the units. */
export type FundAccounts = { bank: string; principal: string[] }

/**
 * Opens the books of the first area: two accounts a unit, 10,000.00 yuan of principal in each, with the journal and the
 * entries that say so. Written by hand as the superuser; the ledger's own checks run over it afterwards.
 */
export async function seedFunds(admin: pg.Client): Promise<FundAccounts> {
  const { areaId } = FUND
  const run = (text: string) => admin.query(text, [areaId])
  await run(`insert into fund_account (area_id, id, kind, part, unit_id, building_id, opened_at)
    select $1, gen_random_uuid(), 'UNIT', p.part, u.id, u.building_id, now()
      from unit u cross join (values ('PRINCIPAL'), ('INTEREST')) p(part) where u.area_id = $1`)
  await run(`insert into fund_account (area_id, id, kind, opened_at) values ($1, gen_random_uuid(), 'BANK', now())`)
  await run(`insert into fund_journal (area_id, id, kind, key, payload_hash, event_date, posted_at, lines, amount)
    select $1, gen_random_uuid(), 'OPENING', 'opening-seed', '', current_date, now(), count(*) + 1, count(*) * 1000000
      from fund_account where area_id = $1 and part = 'PRINCIPAL'`)
  await run(`update fund_account set posted = 1000000, ver = 1 where area_id = $1 and part = 'PRINCIPAL'`)
  await run(`update fund_account set ver = 1, posted = -(select amount from fund_journal where area_id = $1)
    where area_id = $1 and kind = 'BANK'`)
  await run(`insert into fund_entry (area_id, account_id, account_ver, journal_id, amount, balance_after)
    select a.area_id, a.id, 1, j.id, a.posted, a.posted from fund_account a join fund_journal j on j.area_id = a.area_id
     where a.area_id = $1 and a.posted <> 0`)
  await run(`insert into fund_book (area_id, state, bank_total, opened_at, journal_id)
    select $1, 'OPEN', j.amount, now(), j.id from fund_journal j where j.area_id = $1`)
  await admin.query('vacuum analyze')
  const { rows } = await admin.query<{ id: string; kind: string }>(
    `select a.id, a.kind from fund_account a left join unit u on u.area_id = a.area_id and u.id = a.unit_id
      where a.area_id = $1 and (a.kind = 'BANK' or a.part = 'PRINCIPAL') order by u.sort_key, a.id`,
    [areaId],
  )
  return {
    bank: rows.find((r) => r.kind === 'BANK')!.id,
    principal: rows.filter((r) => r.kind === 'UNIT').map((r) => r.id),
  }
}
