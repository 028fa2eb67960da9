/** Who acts: decides which rows PostgreSQL lets through (see db/migrations, "context"). */
export type ActorKind = 'official' | 'company' | 'committee' | 'owner' | 'public' | 'system'

/** A half-open range of place paths: lo <= place < hi. */
export type PlaceRange = { lo: string; hi: string }

/** The frame of one request. Everything a policy of ours or of PostgreSQL looks at. */
export type Context = {
  actor: string | null
  actorName: string
  kind: ActorKind
  ranges: PlaceRange[]
  areas: string[]
  persons: string[]
  units: string[]
  roles: PostRole[]
}

/** A post in force: a role with its place. */
export type PostRole = {
  role: string
  organisationId: string
  organisationName: string
  divisionId: string | null
  areaId: string | null
  place: string | null
}

export const PUBLIC: Context = {
  actor: null,
  actorName: '公众',
  kind: 'public',
  ranges: [],
  areas: [],
  persons: [],
  units: [],
  roles: [],
}

/** The subtree below a place: every path that starts with it. */
export function rangeOf(place: string): PlaceRange {
  return { lo: place, hi: `${place}~` }
}

/** Acts of the platform itself, in the name of whoever asked for them. */
export function systemContext(actorName: string): Pick<Context, 'actor' | 'actorName' | 'kind'> {
  return { actor: null, actorName, kind: 'system' }
}
