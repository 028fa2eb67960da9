import type { Role } from '../../src/platform/policy.ts'

/** Where an actor stands, seen from the area (or the home in it) that a request is about. */
export const RELATIONS = {
  own: '本处',
  above: '上级',
  'far above': '再上级',
  sibling: '同级邻处',
  elsewhere: '别处',
  below: '下级',
  former: '本处，已离任',
  neighbour: '本小区另一户',
} as const
export type Relation = keyof typeof RELATIONS

/** Somebody who asks. `role` is null for whoever holds no post and owns nothing, or is not signed in at all. */
export type Actor = { title: string; role: Role | null; relation: Relation; token: string | null; address: string }

const DIVISION_ROLES: Role[] = [
  'BUREAU_DIRECTOR',
  'BUREAU_CLERK',
  'BUREAU_ACCOUNTANT',
  'STREET_CLERK',
  'COMMUNITY_CLERK',
]
const AREA_ROLES: Role[] = ['COMPANY_MANAGER', 'COMPANY_STAFF', 'COMMITTEE_CHAIR', 'COMMITTEE_MEMBER']

/** Every post with every place it can be held at. */
export const POSTS: { role: Role; relation: Relation }[] = [
  ...DIVISION_ROLES.flatMap((role) =>
    (['own', 'above', 'far above', 'sibling', 'elsewhere', 'below'] as const).map((relation) => ({ role, relation })),
  ),
  ...AREA_ROLES.flatMap((role) => (['own', 'sibling', 'elsewhere'] as const).map((relation) => ({ role, relation }))),
  { role: 'COMMUNITY_CLERK', relation: 'former' },
  { role: 'COMMITTEE_CHAIR', relation: 'former' },
]

/** Owners: of the home in question, of another in the same area, of one next door, of one far away. */
export const OWNERS: Relation[] = ['own', 'neighbour', 'sibling', 'elsewhere']

/** True when the place of the request is the actor's or below it. */
export function inside(actor: Actor): boolean {
  if (actor.role === 'OWNER') return actor.relation === 'own' || actor.relation === 'neighbour'
  return actor.role !== null && ['own', 'above', 'far above'].includes(actor.relation)
}

/** True for a post that covers divisions; companies, committees and owners have areas only. */
export const holdsDivision = (actor: Actor) => actor.role !== null && DIVISION_ROLES.includes(actor.role)
