import type { Me } from '../session/session.api.ts'

const CONVENERS = ['COMMITTEE_CHAIR', 'COMMITTEE_MEMBER', 'STREET_CLERK', 'COMMUNITY_CLERK']

/**
 * Whether to offer drafting at all: a list has no `actions`, so the posts of the signed-in person decide.
 * The server decides again, by place, when the draft is saved.
 */
export function mayConvene(me: Me | undefined): boolean {
  return me?.roles.some((r) => CONVENERS.includes(r.role)) ?? false
}
