/** The codes whose check digits the import asks about. */
export type CodeKind = 'RESIDENT_ID' | 'USCC' | 'MOBILE' | 'REAL_ESTATE_UNIT'

/**
 * Says whether a code is well-formed on a day (`YYYY-MM-DD`, for birth dates). The law package's `checkCode` is passed
 * in here; the import has no rule of its own about codes (GB 11643, GB 32100).
 */
export type CheckCode = (
  kind: CodeKind,
  value: string,
  on: string,
) => { readonly valid: boolean; readonly reason?: string }
