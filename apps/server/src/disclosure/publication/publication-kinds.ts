import { PUBLICATION_KINDS } from '../../assembly/index.ts'
import { FUND_PUBLICATION_KINDS } from '../../funds/index.ts'

const KINDS: Readonly<Record<string, string>> = { ...PUBLICATION_KINDS, ...FUND_PUBLICATION_KINDS }

/** The heading over a publication. */
export function kindTitle(kind: string): string {
  return KINDS[kind] ?? '公告'
}
