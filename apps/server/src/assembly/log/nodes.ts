import { type GetNode, leafHash, type NodeRef, sm3 } from '@linli/proof/node'
import type { Tx } from '../../platform/db/database.ts'
import { findNodes } from './log.store.ts'

/** Fetches the nodes a proof will ask for in one query; leaves are hashed here. */
export async function loadNodes(tx: Tx, areaId: string, logId: string, refs: readonly NodeRef[]): Promise<GetNode> {
  const rows = await findNodes(tx, areaId, logId, refs)
  const known = new Map<string, Uint8Array>()
  for (const { level, index, sm3: node, leaf } of rows) {
    const hash = level === 0 ? leaf && leafHash(sm3, leaf) : node
    if (hash) known.set(`${level}/${index}`, hash)
  }
  return (level, index) => known.get(`${level}/${index}`)
}
