import { PUBLICATION_KINDS, type PublicationKind } from '../../assembly/index.ts'

/** The heading over a publication. */
export function kindTitle(kind: string): string {
  return PUBLICATION_KINDS[kind as PublicationKind] ?? '公告'
}
