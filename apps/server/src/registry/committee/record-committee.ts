import type { Static } from 'typebox'
import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { areaFor } from '../area/area-for.ts'
import { chineseDay } from '../area/days.ts'
import { cleanName } from '../import/rules/text.ts'
import { insertOrganisation } from '../organisation/organisation.store.ts'
import type { CommitteeInput } from './committee.schemas.ts'
import { type CommitteeRow, insertCommittee, listCommittees, lockCommittees, setState } from './committee.store.ts'
import { committeeFaults } from './committee.ts'
import { type CommitteeView, toCommittee } from './committee-view.ts'

/**
 * Records a committee that is already in office. A predecessor whose term is over gives way; one whose term runs on does
 * not, since an area has one committee at a time.
 * @throws BAD_REQUEST, STATE (another one is in office), NOT_FOUND, FORBIDDEN
 */
export async function recordCommittee(
  deps: Deps,
  context: Context,
  areaId: string,
  input: Static<typeof CommitteeInput>,
): Promise<CommitteeView> {
  const today = deps.clock.today()
  const members = input.members.map((m) => ({
    name: cleanName(m.name),
    position: m.position,
    partyMember: m.partyMember ?? false,
  }))
  const committee = {
    id: newId(),
    organisationId: newId(),
    name: cleanName(input.name),
    seats: input.seats ?? members.filter((m) => m.position !== 'ALTERNATE').length,
    termFrom: input.termFrom,
    termUntil: input.termUntil,
    filedOn: input.filedOn ?? null,
    filingNo: input.filingNo?.trim() || null,
    members,
  }
  const fields = committeeFaults(committee, today)
  if (committee.name === '') fields.push({ pointer: '/name', detail: '请填写业主委员会名称。' })
  if (fields.length > 0) throw new AppError('BAD_REQUEST', {}, { fields })
  return deps.db.as(context, async (tx) => {
    const area = await areaFor(tx, context, areaId, 'committee.record')
    await lockCommittees(tx, area.id)
    await retire(tx, area.id, await listCommittees(tx, area.id), committee.termFrom)
    const at = deps.clock.now()
    const { organisationId: id, name } = committee
    await insertOrganisation(tx, { id, kind: 'COMMITTEE', name, uscc: null, created_at: at })
    await insertCommittee(tx, area.id, committee)
    await audit(tx, context, {
      areaId: area.id,
      type: 'committee.recorded',
      subject: { kind: 'committee', id: committee.id },
      detail: {
        name,
        term: `${committee.termFrom} 至 ${committee.termUntil}`,
        seats: committee.seats,
        members: members.length,
      },
      at,
    })
    const row = (await listCommittees(tx, area.id)).find((c) => c.id === committee.id)!
    return toCommittee(row, today)
  })
}

async function retire(tx: Tx, areaId: string, known: readonly CommitteeRow[], termFrom: string): Promise<void> {
  for (const old of known.filter((c) => c.state === 'IN_OFFICE')) {
    if (old.term_until > termFrom) {
      throw new AppError('STATE', {
        why: `“${old.name}”仍在任（至 ${chineseDay(old.term_until)}）。如已提前终止或登记有误，请先终止它，再登记新的。`,
      })
    }
    await setState(tx, areaId, old.id, 'EXPIRED')
  }
}
