import { stat } from 'node:fs/promises'
import { sql } from 'kysely'
import { verifyChain } from './audit-chain/verify-chain.ts'
import type { Tx } from './db/database.ts'
import { Files } from './files.ts'
import type { Found, Invariant } from './invariant.ts'

/** What must hold of the platform's own records. */
export const PLATFORM_INVARIANTS: readonly Invariant[] = [
  {
    name: 'platform.audit-chain',
    title: '操作记录的链由记录重新算出后逐环相同',
    look: ({ tx }) => recomputeChains(tx),
  },
  {
    name: 'platform.audit-chain-dense',
    title: '操作记录的链从 1 起连续',
    sql: `select area_id, count(*) as links, min(seq) as low, max(seq) as high from linli.audit_chain
      group by area_id having min(seq) <> 1 or max(seq) <> count(*)`,
  },
  {
    name: 'platform.files',
    title: '登记过的上传文件都在，大小相符',
    look: ({ tx, filesDir }) => filesAreThere(tx, filesDir),
  },
]

async function recomputeChains(tx: Tx): Promise<Found> {
  const { rows } = await sql<{ area_id: string }>`select distinct area_id from audit_chain order by area_id`.execute(tx)
  const found: Found = { looked: 0, wrong: [] }
  for (const { area_id } of rows) {
    const { links, broken } = await verifyChain(tx, area_id)
    found.looked += links
    if (broken !== null) found.wrong.push({ area_id, seq: broken })
  }
  return found
}

async function filesAreThere(tx: Tx, filesDir: string): Promise<Found> {
  const { rows } = await sql<{ area_id: string; id: string; name: string; sha256: Buffer; size: bigint }>`
    select area_id, id, name, sha256, size from stored_file order by area_id, id`.execute(tx)
  const files = new Files(filesDir)
  const wrong: Found['wrong'] = []
  for (const { area_id, id, name, sha256, size } of rows) {
    const there = await stat(files.pathOf(sha256)).catch(() => null)
    if (there?.size !== Number(size)) wrong.push({ area_id, id, name, size: there?.size ?? '不存在' })
  }
  return { looked: rows.length, wrong }
}
