import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import { authorise, COMPANY, type Role, sees } from '../../platform/policy.ts'
import { type AreaRow, getArea } from '../../registry/index.ts'
import { findAssembly } from './meeting.store.ts'
import { type AssemblyRow, type AssemblyState, STATES } from './meeting.ts'

/** The area, once the actor is known to see it and to be allowed the act. A neighbour's area is not there at all. */
export async function areaFor(tx: Tx, context: Context, areaId: string, action: string): Promise<AreaRow> {
  if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
  const area = await getArea(tx, areaId)
  if (!sees(context, area)) throw new AppError('NOT_FOUND')
  authorise(context, action, area)
  return area
}

/**
 * Drafts, and drafts given up, are the organiser's papers. Owners see an assembly from the frozen roll on, and so does
 * the company: whether it stays may be just what is being drafted.
 */
export function seesDrafts(context: Context): boolean {
  return context.roles.some((post) => !COMPANY.includes(post.role as Role))
}

/**
 * The assembly, with area and right checked.
 * @param lock to change it: holds the row until the transaction ends
 * @throws NOT_FOUND, FORBIDDEN
 */
export async function meetingFor(
  tx: Tx,
  context: Context,
  ids: { areaId: string; assemblyId: string },
  action: string,
  lock = false,
): Promise<{ area: AreaRow; assembly: AssemblyRow }> {
  const area = await areaFor(tx, context, ids.areaId, action)
  const assembly = await findAssembly(tx, area.id, ids.assemblyId, lock)
  const draft = assembly?.state === 'DRAFT' || (assembly?.state === 'CANCELLED' && assembly.notice_on === null)
  if (!assembly || (draft && !seesDrafts(context))) throw new AppError('NOT_FOUND')
  return { area, assembly }
}

/** @throws STATE saying where the assembly stands and what would be needed */
export function requireState(assembly: AssemblyRow, allowed: readonly AssemblyState[], what: string): void {
  if (allowed.includes(assembly.state)) return
  const wanted = allowed.map((state) => `“${STATES[state]}”`).join('或')
  throw new AppError('STATE', { why: `会议现在是“${STATES[assembly.state]}”，${what}只能在${wanted}时进行。` })
}
