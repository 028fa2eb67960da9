import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { toJson } from '../../platform/json.ts'

/** What an assembly publishes. A publication is an immutable snapshot that anyone may read without signing in. */
export const PUBLICATION_KINDS = {
  ASSEMBLY_NOTICE: '会议公告',
  VOTING_EXTENDED: '投票延期公告',
  PRELIMINARY_RESULT: '初步结果公示',
  FINAL_RESULT: '表决结果公告',
} as const
export type PublicationKind = keyof typeof PUBLICATION_KINDS

/** Publishes in the transaction of the step it belongs to. @returns the publication's id, part of its public address */
export async function publish(
  tx: Tx,
  areaId: string,
  p: { kind: PublicationKind; refId: string; title: string; body: unknown; at: Date },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('publication')
    .values({
      area_id: areaId,
      id,
      kind: p.kind,
      ref_id: p.refId,
      title: p.title,
      body: toJson(p.body),
      published_at: p.at,
    })
    .execute()
  return id
}

/** Marks what was published of an assembly as withdrawn; its address keeps answering and says so. */
export async function withdrawPublications(tx: Tx, areaId: string, refId: string, at: Date): Promise<void> {
  await tx
    .updateTable('publication')
    .set({ withdrawn_at: at })
    .where('area_id', '=', areaId)
    .where('ref_id', '=', refId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** The web address of a publication inside this installation, served by the resident app. */
export function publicPath(areaId: string, publicationId: string): string {
  return `/p/${areaId}/${publicationId}`
}
