import { sql } from 'kysely'
import { readSession, startSession } from '../apps/server/src/platform/auth/session.ts'
import type { Context } from '../apps/server/src/platform/db/context.ts'
import type { Deps } from '../apps/server/src/platform/deps.ts'
import { newId } from '../apps/server/src/platform/ids.ts'

export type Voter = { context: Context; lines: { lineId: string; motionId: string; seq: number }[] }

/** The context of a demo account, as a sign-in would give it. */
export async function contextOfLogin(deps: Deps, login: string): Promise<Context> {
  const account = await deps.db.system
    .selectFrom('account')
    .select('id')
    .where('login_name', '=', login)
    .executeTakeFirstOrThrow()
  const { token } = await deps.db.worker((tx) => startSession(tx, deps.clock, account.id, 'console'))
  return (await readSession(deps.db, deps.clock, token))!
}

type Row = {
  person_id: string
  name: string
  line_id: string
  motion_id: string
  seq: number
  phone_enc: Buffer | null
  phone_idx: Buffer | null
}

/**
 * One natural owner a voter line, with an account bound at the desk. The people of the sign-in page are left out:
 * whoever tries the demo votes for them.
 */
export async function votersOf(deps: Deps, areaId: string, assemblyId: string): Promise<Voter[]> {
  const { rows } = await sql<Row>`
    select distinct on (m.seq, l.line_no) p.id as person_id, p.name, l.id as line_id, m.id as motion_id, m.seq, p.phone_enc, p.phone_idx
      from motion m join voter_line l on l.area_id = m.area_id and l.roll_id = m.roll_id
      join voter v on v.area_id = l.area_id and v.line_id = l.id
      join person p on p.area_id = v.area_id and p.id = v.person_id and p.kind = 'NATURAL'
     where m.area_id = ${areaId} and m.assembly_id = ${assemblyId}
       and not exists (select 1 from voter v2 join binding b on b.area_id = v2.area_id and b.person_id = v2.person_id
         join account a on a.id = b.account_id where v2.area_id = l.area_id and v2.line_id = l.id and b.note = '演示')
     order by m.seq, l.line_no, p.id`.execute(deps.db.system)
  const people = new Map<string, Row[]>()
  for (const row of rows) people.set(row.person_id, [...(people.get(row.person_id) ?? []), row])
  const accounts = await accountsOf(
    deps,
    areaId,
    [...people.values()].map((own) => own[0]!),
  )
  return [...people].map(([personId, own]) => ({
    context: {
      actor: accounts.get(personId)!,
      actorName: own[0]!.name,
      kind: 'owner' as const,
      ranges: [],
      areas: [areaId],
      persons: [personId],
      units: [],
      roles: [],
    },
    lines: own.map((r) => ({ lineId: r.line_id, motionId: r.motion_id, seq: r.seq })),
  }))
}

/** Accounts of these persons, made and bound where they have none. */
async function accountsOf(deps: Deps, areaId: string, people: Row[]): Promise<Map<string, string>> {
  return deps.db.worker(async (tx) => {
    const known = await tx
      .selectFrom('binding')
      .select(['person_id', 'account_id'])
      .where('area_id', '=', areaId)
      .where('ended_at', 'is', null)
      .execute()
    const accounts = new Map(known.map((b) => [b.person_id, b.account_id]))
    const fresh = people.filter((p) => !accounts.has(p.person_id)).map((p) => ({ person: p, id: newId() }))
    const at = deps.clock.now()
    for (let i = 0; i < fresh.length; i += 500) {
      const part = fresh.slice(i, i + 500)
      await tx
        .insertInto('account')
        .values(
          part.map(({ person, id }) => ({
            id,
            display_name: person.name,
            // A ciphertext is bound to its column: it cannot simply be copied from the register.
            phone_enc:
              person.phone_enc &&
              deps.cipher.encrypt('account.phone', deps.cipher.decrypt('person.phone', person.phone_enc)),
            phone_idx: person.phone_idx,
            created_at: at,
          })),
        )
        .execute()
      await tx
        .insertInto('binding')
        .values(
          part.map(({ person, id }) => ({
            area_id: areaId,
            id: newId(),
            account_id: id,
            person_id: person.person_id,
            method: 'DESK_PAPERS',
            note: '社区窗口核验',
            bound_at: at,
          })),
        )
        .execute()
    }
    for (const { person, id } of fresh) accounts.set(person.person_id, id)
    return accounts
  })
}
