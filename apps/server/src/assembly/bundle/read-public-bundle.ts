import { PUBLIC } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { getArea } from '../../registry/index.ts'
import { findAssembly } from '../meeting/meeting.store.ts'
import { findAssemblyId, publishedOf } from './bundle.store.ts'
import { makeBundle } from './make-bundle.ts'

export type BundleFile = { name: string; text: string }

/**
 * The public proof bundle of a decision, for anybody: what was published, with the leaves it follows from, and no vote.
 * @param ref the assembly's id or one of its motions'
 * @throws NOT_FOUND before its result is published or where nothing of the kind is; STATE as makeBundle
 */
export async function readPublicBundle(deps: Deps, areaId: string, ref: string): Promise<BundleFile> {
  const assemblyId = await findAssemblyId(deps.db.system, areaId, ref)
  if (!assemblyId) throw new AppError('NOT_FOUND')
  // What the public may not read it cannot have in a bundle either.
  const visible = await deps.db.as(PUBLIC, (tx) => publishedOf(tx, areaId, assemblyId))
  if (visible.length === 0) throw new AppError('NOT_FOUND')
  return deps.db.worker(async (tx) => {
    const area = await getArea(tx, areaId)
    const assembly = await findAssembly(tx, areaId, assemblyId)
    if (!area || !assembly) throw new AppError('NOT_FOUND')
    const text = await makeBundle(deps, tx, { area, assembly, kind: 'public' })
    return { name: `${area.name}-${assembly.title}-证明包.json`, text }
  })
}
