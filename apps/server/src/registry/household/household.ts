/**
 * Who else lives in or uses a unit, and whom to call (CONTACT). None of them votes; owners are in `ownership`.
 */
export type MemberRole = 'MEMBER' | 'TENANT' | 'STAFF' | 'OTHER' | 'CONTACT'
