import { allPolicies, type Role } from '../../src/platform/policy.ts'
import { type Actor, holdsDivision, inside } from './actors.ts'
import type { Entry, Refusal, Right } from './entry.ts'

/**
 * What must come of a request. ALLOWED may still be refused by the state of things (409) or the law (422); NOTHING is an
 * answer without a row of the area in question.
 */
export type Outcome = Refusal | 'ALLOWED' | 'NOTHING'

export const STATUS: Record<Refusal, number> = { NOT_SIGNED_IN: 401, FORBIDDEN: 403, NOT_FOUND: 404 }

/** Right and place together, from the policy files alone. */
export function expected(actor: Actor, { right, unsigned = 'NOT_SIGNED_IN' }: Entry): Outcome {
  if (right.kind === 'public') return 'ALLOWED'
  if (actor.token === null) return unsigned
  if (right.kind === 'signed-in') return actor.role === 'OWNER' && actor.relation === 'own' ? 'ALLOWED' : 'NOTHING'
  if (right.kind === 'resident') return isOnPhone(actor) ? 'ALLOWED' : 'FORBIDDEN'
  if (right.kind === 'console') return isOnPhone(actor) ? 'FORBIDDEN' : inside(actor) ? 'ALLOWED' : 'NOTHING'
  if (right.kind === 'voter') {
    if (!isOnPhone(actor)) return 'FORBIDDEN'
    return inside(actor) ? othersIn(actor, right.others) : 'NOT_FOUND'
  }
  const granted = rolesOf(right.action).includes(roleInForce(actor))
  if (right.kind === 'in-sight') return granted ? (inside(actor) ? 'ALLOWED' : 'NOTHING') : 'FORBIDDEN'
  if (right.kind === 'division') {
    if (!granted) return 'FORBIDDEN'
    return coversDivision(actor, right) ? 'ALLOWED' : right.outside
  }
  if (!inside(actor)) return 'NOT_FOUND'
  if (!granted) return 'FORBIDDEN'
  if (right.kind === 'area' && right.homes && actor.role !== 'OWNER') return 'NOT_FOUND'
  return right.kind === 'own' ? othersIn(actor, right.others) : 'ALLOWED'
}

/** Signed in by phone, as owners are, with a home or without. */
const isOnPhone = (actor: Actor) => actor.role === null || actor.role === 'OWNER'

const othersIn = (actor: Actor, others: Outcome = 'ALLOWED'): Outcome =>
  actor.role === 'OWNER' && actor.relation !== 'own' ? others : 'ALLOWED'

/** Whoever left office holds no role; whoever signs in by phone is asked like an owner, with a home or without. */
function roleInForce(actor: Actor): Role {
  return actor.relation === 'former' ? 'SIGNED_IN' : (actor.role ?? 'OWNER')
}

function coversDivision(actor: Actor, right: Right & { kind: 'division' }): boolean {
  const places = right.at === 'community' ? ['own', 'above', 'far above'] : ['above', 'far above']
  return holdsDivision(actor) && places.includes(actor.relation)
}

/** @throws where an entry names an action that no policy file has */
export function rolesOf(action: string): Role[] {
  const rule = allPolicies().get(action)
  if (!rule) throw new Error(`条目里的动作 ${action} 在各 *.policy.ts 里都没有，请核对。`)
  return rule.roles
}
