import { type DemoAccount, demoAccounts } from '../apps/server/src/demo/demo-accounts.ts'
import type { Deps } from '../apps/server/src/platform/deps.ts'
import { newId } from '../apps/server/src/platform/ids.ts'
import { hashPassword } from '../apps/server/src/platform/password.ts'
import { playAssemblies } from './assemblies.ts'
import { demoAreas } from './city.ts'
import { organisation, writeArea } from './write-area.ts'

const ROLE_ORGANISATION: Record<string, { kind: string; name: (title: string) => string }> = {
  BUREAU: { kind: 'BUREAU', name: () => '江阴市住房和城乡建设局' },
  STREET: { kind: 'STREET', name: (t) => `${t.split(' · ')[0]}办事处` },
  COMMUNITY: { kind: 'COMMUNITY', name: (t) => `${t.split(' · ')[0]}居民委员会` },
  COMPANY: { kind: 'PROPERTY_COMPANY', name: () => '江阴市暨阳物业服务有限公司' },
  COMMITTEE: { kind: 'COMMITTEE', name: () => '澄江花园第一届业主委员会' },
}

/** Fills an installation once: accounts for each post, and unless `empty` the three neighbourhoods with their owners. */
export async function loadCity(deps: Deps, empty: boolean): Promise<{ areas: Record<string, string> }> {
  const areas: Record<string, string> = {}
  if (!empty) for (const area of demoAreas()) areas[area.key] = await writeArea(deps, area)
  for (const account of await demoAccounts()) {
    if (account.at?.startsWith('area:') && empty) continue
    await writeAccount(deps, account, areas)
  }
  if (!empty) await playAssemblies(deps, areas)
  return { areas }
}

async function writeAccount(deps: Deps, account: DemoAccount, areas: Record<string, string>): Promise<void> {
  const { db, cipher, clock } = deps
  const known = await db.system
    .selectFrom('account')
    .select('id')
    .where((e) =>
      e.or([
        e('login_name', '=', account.login ?? ''),
        e('phone_idx', '=', cipher.index('phone', account.phone ?? '')),
      ]),
    )
    .executeTakeFirst()
  if (known) return
  const id = newId()
  const passwordHash = account.password ? await hashPassword(account.password) : null
  await db.worker(async (tx) => {
    const areaId = account.at?.startsWith('area:') ? areas[account.at.slice(5)]! : null
    await tx
      .insertInto('account')
      .values({
        id,
        login_name: account.login ?? null,
        password_hash: passwordHash,
        display_name: account.title,
        phone_enc: account.phone ? cipher.encrypt('account.phone', account.phone) : null,
        phone_idx: account.phone ? cipher.index('phone', account.phone) : null,
        created_at: clock.now(),
      })
      .execute()
    if (account.role) {
      const { kind, name } = ROLE_ORGANISATION[account.role.split('_')[0]!]!
      const division = areaId
        ? null
        : await tx.selectFrom('division').select('id').where('place', '=', account.at!).executeTakeFirstOrThrow()
      await tx
        .insertInto('post')
        .values({
          id: newId(),
          account_id: id,
          organisation_id: await organisation(tx, deps, kind, name(account.title), null),
          role: account.role,
          division_id: division?.id ?? null,
          area_id: areaId,
          valid_from: '2024-01-01',
        })
        .execute()
    }
    if (account.surface !== 'resident' || !areaId || !account.phone) return
    const person = await tx
      .selectFrom('person')
      .select(['id', 'name'])
      .where('area_id', '=', areaId)
      .where('phone_idx', '=', cipher.index('phone', account.phone))
      .executeTakeFirst()
    if (!person) return
    await tx.updateTable('account').set({ display_name: person.name }).where('id', '=', id).execute()
    await tx
      .insertInto('binding')
      .values({
        area_id: areaId,
        id: newId(),
        account_id: id,
        person_id: person.id,
        method: 'DESK_PAPERS',
        note: '演示',
        bound_at: clock.now(),
      })
      .execute()
  })
}
