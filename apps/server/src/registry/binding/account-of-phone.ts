import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId } from '../../platform/ids.ts'
import { maskPhone } from '../../platform/mask.ts'

/**
 * The account that signs in with this phone; one is made when the phone was never seen, so that the desk can name an
 * owner or an agent before they open the app for the first time.
 */
export async function accountOfPhone(tx: Tx, deps: Deps, phone: string): Promise<string> {
  const index = deps.cipher.index('phone', phone)
  await sql`
    insert into account (id, display_name, phone_enc, phone_idx, created_at)
    values (${newId()}, ${maskPhone(phone)}, ${deps.cipher.encrypt('account.phone', phone)}, ${index}, ${deps.clock.now()})
    on conflict (phone_idx) do nothing`.execute(tx)
  const { rows } = await sql<{ id: string }>`select id from account where phone_idx = ${index}`.execute(tx)
  return rows[0]!.id
}
