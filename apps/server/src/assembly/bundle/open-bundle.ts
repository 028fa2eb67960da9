import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { COMMITTEE, type Role } from '../../platform/policy.ts'
import { readReason } from '../../registry/index.ts'
import { meetingFor, requireState } from '../meeting/load-meeting.ts'
import type { AssemblyRow } from '../meeting/meeting.ts'
import { makeBundle } from './make-bundle.ts'
import type { BundleFile } from './read-public-bundle.ts'

/**
 * The organiser's proof bundle: the public one with the openings, so that every ballot can be counted anew. It shows how each
 * line voted, so it takes a reason and leaves a trace before anything is read. For the community and street that supervise,
 * and the committee where it convened the meeting (民法典 第277条, 指导规则 第5条); owners have the public one.
 * @throws FORBIDDEN, NOT_FOUND, STATE before the preliminary result; BAD_REQUEST without a reason
 */
export async function openBundle(
  deps: Deps,
  context: Context,
  request: { areaId: string; assemblyId: string; reason: string },
): Promise<BundleFile> {
  const reason = readReason(request.reason)
  const { area, assembly } = await deps.db.as(context, async (tx) => {
    const found = await meetingFor(tx, context, request, 'bundle.open')
    requireConvening(context, found.assembly)
    requireState(found.assembly, ['OBJECTION', 'FINAL', 'PUBLISHED'], '下载证明包')
    await audit(tx, context, {
      areaId: found.area.id,
      type: 'bundle.opened',
      subject: { kind: 'assembly', id: found.assembly.id },
      detail: { reason },
      at: deps.clock.now(),
    })
    return found
  })
  const text = await deps.db.worker((tx) => makeBundle(deps, tx, { area, assembly, kind: 'organiser' }))
  return { name: `${area.name}-${assembly.title}-证明包（组织者，含选票）.json`, text }
}

/** A committee supervises nobody: it opens what it convened itself. */
function requireConvening(context: Context, assembly: AssemblyRow): void {
  if (assembly.organiser === 'COMMITTEE') return
  if (context.roles.some((post) => !COMMITTEE.includes(post.role as Role))) return
  throw new AppError('FORBIDDEN', { what: '下载含选票内容的证明包（本次会议不是由业主委员会召集的）' })
}
