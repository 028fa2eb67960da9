import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { tellLine } from '../ballot/tell-line.ts'
import { meetingFor } from '../meeting/load-meeting.ts'
import { listAuthorities, revoke } from './authority.store.ts'
import { AUTHORITY_KINDS, type AuthorityRow } from './authority.ts'

/**
 * Takes an authority back from now on; ballots already cast under it stand.
 * @throws NOT_FOUND, FORBIDDEN, STATE when it was revoked already
 */
export async function revokeAuthority(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string; authorityId: string },
  reason: string,
): Promise<AuthorityRow> {
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'authority.record')
    const find = async () =>
      (await listAuthorities(tx, area.id, assembly.id, { id: ids.authorityId, after: null, limit: 1 }))[0]
    const known = await find()
    if (!known) throw new AppError('NOT_FOUND')
    const at = deps.clock.now()
    if (!(await revoke(tx, area.id, known.id, at))) throw new AppError('STATE', { why: '这项登记已经撤销。' })
    await audit(tx, context, {
      areaId: area.id,
      type: 'authority.revoked',
      subject: { kind: 'assembly', id: assembly.id },
      detail: { authorityId: known.id, lineId: known.line_id, reason },
      at,
    })
    await tellLine(tx, area.id, known.line_id, {
      kind: 'AUTHORITY',
      title: `${known.line_label}的${AUTHORITY_KINDS[known.kind].title}登记已撤销`,
      body: `社区窗口已撤销${known.line_label}的${AUTHORITY_KINDS[known.kind].title}登记；此前已投的票仍然有效。`,
      link: null,
      at,
    })
    return (await find())!
  })
}
