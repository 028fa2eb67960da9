import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Database } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'

const LEVELS: Record<number, string> = { 2: 'PROVINCE', 4: 'CITY', 6: 'DISTRICT', 9: 'STREET', 12: 'COMMUNITY' }
const BATCH = 4000

/** The divisions we ship, `code,name` in order of code; a parent stands before its children. */
export const JIANGSU = fileURLToPath(new URL('../../../../../db/data/divisions-jiangsu.csv', import.meta.url))

/**
 * Fills the place tree once from a `code,name` file (省2 市2 县2 街道3 社区3). The first path of a place is its code;
 * later mergers renumber paths with history, so the code is kept apart as a dated attribute.
 * @returns how many divisions were added; 0 when the tree is there already
 */
export async function loadDivisions(db: Database, file: string, today: string): Promise<number> {
  return db.worker(async (tx) => {
    if (await tx.selectFrom('division').select('id').limit(1).executeTakeFirst()) return 0
    const ids = new Map<string, string>()
    let rows: { id: string; parent_id: string | null; level: string; name: string; place: string }[] = []
    const flush = async () => {
      if (rows.length === 0) return
      await tx.insertInto('division').values(rows).execute()
      await tx
        .insertInto('division_code')
        .values(rows.map((r) => ({ division_id: r.id, code: r.place, valid_from: today })))
        .execute()
      rows = []
    }
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const [code, name] = line.split(',') as [string, string]
      const level = LEVELS[code.length]
      if (!level || !name || !/^\d+$/.test(code)) continue
      const parent = code.length === 2 ? null : ids.get(code.slice(0, code.length > 6 ? -3 : -2))
      if (parent === undefined) throw new Error(`division ${code} stands before its parent`)
      const id = newId()
      if (code.length < 12) ids.set(code, id)
      rows.push({ id, parent_id: parent, level, name: shortName(name), place: code })
      if (rows.length >= BATCH) await flush()
    }
    await flush()
    return ids.size
  })
}

/** The statistical list names the committee; the place is the community or village itself. */
function shortName(name: string): string {
  return name
    .replace(/社区居委会$/, '社区')
    .replace(/居委会$/, '')
    .replace(/村民?委员?会$/, '村')
}
