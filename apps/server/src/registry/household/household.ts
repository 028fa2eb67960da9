/** Who else lives in or uses a unit, and whom to call. None of them votes; owners are in `ownership`. */
export const MEMBER_ROLES = {
  MEMBER: '家庭成员',
  TENANT: '租客',
  STAFF: '员工',
  OTHER: '其他',
  CONTACT: '联系人',
} as const

export type MemberRole = keyof typeof MEMBER_ROLES
