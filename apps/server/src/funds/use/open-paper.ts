import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { areaFor } from '../../registry/index.ts'
import type { UseIds } from './load-use.ts'
import { findUse, listPapers, listQuotes } from './use.store.ts'

/**
 * A paper behind a use: for staff always, for every owner of the area from the preview on (民法典 第281条).
 * Nothing but the quotes and papers of this use is given out here.
 * @throws NOT_FOUND, FORBIDDEN
 */
export async function openPaper(
  deps: Deps,
  context: Context,
  { areaId, useId, fileId }: UseIds & { fileId: string },
): Promise<{ name: string; mediaType: string; size: bigint; sha256: Buffer }> {
  const known = await deps.db.as(context, async (tx) => {
    const area = await areaFor(tx, context, areaId, 'fund.use.read')
    const use = await findUse(tx, area.id, useId)
    if (!use || (context.kind === 'owner' && use.preview_at === null)) return false
    const papers = [...(await listQuotes(tx, area.id, useId)), ...(await listPapers(tx, area.id, useId))]
    return papers.some((p) => p.fileId === fileId)
  })
  if (!known) throw new AppError('NOT_FOUND')
  const file = await deps.db.worker((tx) =>
    tx
      .selectFrom('stored_file')
      .select(['name', 'media_type', 'size', 'sha256'])
      .where('area_id', '=', areaId)
      .where('id', '=', fileId)
      .where('purpose', '=', 'DOCUMENT')
      .executeTakeFirst(),
  )
  if (!file) throw new AppError('NOT_FOUND')
  return { name: file.name, mediaType: file.media_type, size: file.size, sha256: file.sha256 }
}
