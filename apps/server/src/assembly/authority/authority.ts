/** Who may act for a voter line, and what the desk checks before it records that. */
export const AUTHORITY_KINDS = {
  AGENT: { title: '代理人', paper: '授权委托书' },
  DELEGATE: { title: '共有人推选的代表', paper: '全体共有人签名的推选书' },
  GUARDIAN: { title: '监护人', paper: '监护关系证明' },
} as const
export type AuthorityKind = keyof typeof AUTHORITY_KINDS

/** What the desk hands in; days are the first and last legal day in force. */
export type AuthorityInput = {
  lineId: string
  kind: AuthorityKind
  /** Name of the owner a guardian acts for, as on the papers; may be left out where the line has one owner. */
  wardName?: string
  holderPhone: string
  holderName: string
  validFrom: string
  validUntil: string
  note: string
  letterFileId?: string
}

export type AuthorityRow = {
  id: string
  line_id: string
  line_label: string
  kind: AuthorityKind
  holder_name: string
  phone_enc: Buffer | null
  letter_file_id: string | null
  note: string
  valid_from: string
  valid_until: string
  created_at: Date
  created_by_name: string | null
  revoked_at: Date | null
}
