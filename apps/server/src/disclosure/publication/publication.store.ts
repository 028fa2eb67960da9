import type { Tx } from '../../platform/db/database.ts'

export type PublicationRow = {
  id: string
  kind: string
  title: string
  published_at: Date
}

/** Publications of an area that stand, newest first. */
export async function listPublications(tx: Tx, areaId: string, limit: number): Promise<PublicationRow[]> {
  return tx
    .selectFrom('publication')
    .select(['id', 'kind', 'title', 'published_at'])
    .where('area_id', '=', areaId)
    .where('withdrawn_at', 'is', null)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** One publication with its area's name. A withdrawn one is still found: its printed QR code must not lead nowhere. */
export async function findPublication(tx: Tx, areaId: string, id: string) {
  return tx
    .selectFrom('publication as p')
    .innerJoin('area as a', 'a.id', 'p.area_id')
    .select([
      'p.id',
      'p.area_id',
      'a.name as area_name',
      'p.kind',
      'p.title',
      'p.body',
      'p.published_at',
      'p.withdrawn_at',
    ])
    .where('p.area_id', '=', areaId)
    .where('p.id', '=', id)
    .executeTakeFirst()
}
