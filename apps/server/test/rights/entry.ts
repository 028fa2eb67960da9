import type { Ids } from './scene.ts'

/** What a route asks of whoever calls it. The matrix of tests is computed from this and from the policy files. */
export type Right =
  /** Anybody, signed in or not. */
  | { kind: 'public' }
  /** Anybody signed in; it answers and changes what is the caller's own, whoever calls. */
  | { kind: 'signed-in' }
  /** Anybody signed in on the phone; sessions of the console are not meant. */
  | { kind: 'resident' }
  /** A list over everything in sight: the role alone lets in, and what is not in sight is not in the list. */
  | { kind: 'in-sight'; action: string }
  /** The division that stands in the request; being above it counts as being there. */
  | { kind: 'division'; action: string; at: 'community' | 'street'; outside: 'NOT_FOUND' | 'NOTHING' }
  /** A list over everything in sight of a session of the console; owners' sessions are not meant. */
  | { kind: 'console' }
  /** The area that stands in the path; `homes`: it answers owners about their homes, and staff have none. */
  | { kind: 'area'; action: string; homes?: true }
  /** A voter's own page: not for staff, wherever their post is; `others` is what another home of the area gets. */
  | { kind: 'voter'; action: string; others?: Refusal }
  /** A home's own matter within the area: its owner, besides the staff the policy names. */
  | { kind: 'own'; action: string; others: Refusal }

export type Refusal = 'NOT_SIGNED_IN' | 'FORBIDDEN' | 'NOT_FOUND'

/** A request that is right in every respect but, perhaps, for who sends it. */
export type Ask = {
  body?: unknown
  query?: Record<string, string>
  headers?: Record<string, string>
  /** A file to send as a browser does. */
  file?: { name: string; bytes: Uint8Array }
}

/**
 * One route, or one use of it, in the matrix. Parameters of the path are filled from the scene by their names; `params`
 * names other ids of it.
 */
export type Entry = {
  /** As registered: `GET /api/areas/:areaId/units`. */
  route: string
  /** Set apart where one route asks for two rights. */
  variant?: string
  right: Right
  params?: Record<string, keyof Ids>
  ask?: (ids: Ids) => Ask
  /** Statuses the allowed get at best, where the scene has nothing to succeed on; else one of them must succeed. */
  best?: { status: number; why: string }
  /** Made anew before each allowed call, where one call uses it up. */
  fresh?: (ids: Ids, house: Maker) => Promise<Partial<Ids>>
  /**
   * Why row-level security is not the second lock of this route: it works under the worker role, or on a table without
   * a policy.
   */
  withoutRls?: string
  /** Why right and place are not asked by the policies: PostgreSQL alone chooses the rows. */
  withoutPolicies?: string
  /** The same, for the owner's side of a route alone. */
  ownersWithoutRls?: string
  /** Whom our code takes everybody for while the policies are switched off, where an owner's side reads another way. */
  believed?: 'official'
  /** What somebody who is not signed in hears, where it is not the request to sign in. */
  unsigned?: Refusal
  /** Takes long: one of each role is enough to see that the allowed may. */
  dear?: true
}

/** Writes a row as the platform itself; answers its id. */
export type Maker = { insert: (table: string, areaId: string, row: Record<string, unknown>) => Promise<string> }

export const nameOf = (entry: Entry) => (entry.variant ? `${entry.route}（${entry.variant}）` : entry.route)

/** True for what must leave no trace when it is refused. */
export const changes = (entry: Entry) => !entry.route.startsWith('GET ')
