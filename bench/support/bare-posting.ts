import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** What somebody would write who trusts every caller: the same rows, no lock order, no sum, no key, no floor. */
const BARE = `
create or replace function linli.bare_post(p_area uuid, p_journal uuid, p_kind text, p_key text, p_day date, p_at timestamptz,
  p_from uuid, p_to uuid, p_amount bigint) returns void language plpgsql as $$
declare balance bigint; version int;
begin
  insert into linli.fund_journal (area_id, id, kind, key, payload_hash, event_date, posted_at, memo, lines, amount)
    values (p_area, p_journal, p_kind, p_key, sha256(p_key::bytea), p_day, p_at, '', 2, p_amount);
  update linli.fund_account set posted = posted - p_amount, ver = ver + 1 where area_id = p_area and id = p_from
    returning posted, ver into balance, version;
  insert into linli.fund_entry (area_id, account_id, account_ver, journal_id, amount, balance_after)
    values (p_area, p_from, version, p_journal, -p_amount, balance);
  update linli.fund_account set posted = posted + p_amount, ver = ver + 1 where area_id = p_area and id = p_to
    returning posted, ver into balance, version;
  insert into linli.fund_entry (area_id, account_id, account_ver, journal_id, amount, balance_after)
    values (p_area, p_to, version, p_journal, p_amount, balance);
end $$`

export type BarePoster = (client: pg.Client, kind: string, from: string, to: string, amount: bigint) => Promise<void>

/**
 * Puts the bare function into a database and opens `count` connections of the owner. Without sequential scans, like the
 * ledger's own functions: a foreign key's check planned on an empty table would else go on reading it from end to end.
 */
export async function openBarePosting(
  connection: pg.PoolConfig,
  areaId: string,
  count: number,
): Promise<{ clients: pg.Client[]; post: BarePoster; close(): Promise<void> }> {
  const clients = Array.from(
    { length: count },
    () => new pg.Client({ ...connection, options: '-c search_path=linli,public -c jit=off -c enable_seqscan=off' }),
  )
  await Promise.all(clients.map((client) => client.connect()))
  await clients[0]!.query(BARE)
  return {
    clients,
    async post(client, kind, from, to, amount) {
      await client.query('select linli.bare_post($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
        areaId,
        randomUUID(),
        kind,
        randomUUID(),
        '2026-11-20',
        new Date(),
        from,
        to,
        amount,
      ])
    },
    async close() {
      await Promise.all(clients.map((client) => client.end()))
    },
  }
}
