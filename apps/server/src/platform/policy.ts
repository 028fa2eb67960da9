import type { Context, PostRole } from './db/context.ts'
import { AppError } from './errors.ts'

/** A place an act happens in: an area with its path. */
export type AreaPlace = { id: string; place: string }

export type Role =
  | 'BUREAU_DIRECTOR'
  | 'BUREAU_CLERK'
  | 'BUREAU_ACCOUNTANT'
  | 'STREET_CLERK'
  | 'COMMUNITY_CLERK'
  | 'COMPANY_MANAGER'
  | 'COMPANY_STAFF'
  | 'COMMITTEE_CHAIR'
  | 'COMMITTEE_MEMBER'
  /** An owner bound to a person of the area's register. */
  | 'OWNER'
  /** Anyone signed in. */
  | 'SIGNED_IN'

export const BUREAU: Role[] = ['BUREAU_DIRECTOR', 'BUREAU_CLERK']
export const GRASSROOTS: Role[] = ['STREET_CLERK', 'COMMUNITY_CLERK']
export const COMPANY: Role[] = ['COMPANY_MANAGER', 'COMPANY_STAFF']
export const COMMITTEE: Role[] = ['COMMITTEE_CHAIR', 'COMMITTEE_MEMBER']
export const OFFICIALS: Role[] = [...BUREAU, 'BUREAU_ACCOUNTANT', ...GRASSROOTS]
export const STAFF: Role[] = [...OFFICIALS, ...COMPANY, ...COMMITTEE]

/** What a policy file holds: action → who may do it, with the words a refused person reads. */
export type Policy = Record<string, { title: string; roles: Role[] }>

const policies = new Map<string, { title: string; roles: Role[] }>()

/** Registers a module's policy. Reads like articles: `'assembly.freeze': { title: '冻结名册', roles: [...] }`. */
export function definePolicy<P extends Policy>(policy: P): P {
  for (const [action, rule] of Object.entries(policy)) {
    if (policies.has(action)) throw new Error(`action ${action} is defined twice`)
    policies.set(action, rule)
  }
  return policy
}

/** All actions with their roles, for the generated rights matrix and the documentation. */
export function allPolicies(): ReadonlyMap<string, { title: string; roles: Role[] }> {
  return policies
}

/** True when the actor may do this in this area: right and place together. */
export function may(context: Context, action: string, area: AreaPlace | null): boolean {
  const rule = policies.get(action)
  if (!rule) throw new Error(`unknown action ${action}`)
  if (rule.roles.includes('SIGNED_IN') && context.actor !== null) return true
  if (rule.roles.includes('OWNER') && context.kind === 'owner' && (!area || context.areas.includes(area.id)))
    return true
  return context.roles.some((post) => rule.roles.includes(post.role as Role) && (!area || covers(post, area)))
}

/** Throws FORBIDDEN, naming the act in Chinese. The first line of every use case. */
export function authorise(context: Context, action: string, area: AreaPlace | null): void {
  if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
  if (!may(context, action, area)) throw new AppError('FORBIDDEN', { what: policies.get(action)!.title })
}

/**
 * What the actor may do with a list, with the words on the buttons above it: `{ 'file.upload': '上传文件' }`. What the actor
 * may not do is left out, so that a web never guesses from roles.
 */
export function offers(context: Context, area: AreaPlace | null, titles: Record<string, string>) {
  return Object.entries(titles)
    .filter(([action]) => may(context, action, area))
    .map(([action, title]) => ({ action, title, allowed: true }))
}

/** True when the area lies inside the actor's scope at all, whatever the action. */
export function sees(context: Context, area: AreaPlace): boolean {
  return context.areas.includes(area.id) || context.ranges.some((r) => area.place >= r.lo && area.place < r.hi)
}

function covers(post: PostRole, area: AreaPlace): boolean {
  return post.areaId === area.id || (post.place !== null && area.place.startsWith(post.place))
}
