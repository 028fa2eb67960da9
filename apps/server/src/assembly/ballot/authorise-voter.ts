import type { Context } from '../../platform/db/context.ts'
import { AppError } from '../../platform/errors.ts'
import { authorise } from '../../platform/policy.ts'

/**
 * Asks for the right to a voter's own page. An owner's place is the area itself; nobody else has such a right anywhere, so
 * no path is needed and staff hear the same wherever their post is.
 * @throws NOT_SIGNED_IN, NOT_FOUND for an owner of another area, FORBIDDEN for staff
 */
export function authoriseVoter(context: Context, areaId: string, action: 'ballot.cast' | 'objection.raise'): void {
  if (context.kind === 'owner' && !context.areas.includes(areaId)) throw new AppError('NOT_FOUND')
  authorise(context, action, { id: areaId, place: areaId })
}
