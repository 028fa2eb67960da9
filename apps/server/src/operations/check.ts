import { join } from 'node:path'
import { sql } from 'kysely'
import { ASSEMBLY_INVARIANTS } from '../assembly/index.ts'
import { LEDGER_INVARIANTS, USE_INVARIANTS } from '../funds/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Invariant, Look } from '../platform/invariant.ts'
import { PLATFORM_INVARIANTS } from '../platform/invariants.ts'
import { REGISTRY_INVARIANTS } from '../registry/index.ts'

/** Every invariant of the house; a module adds its list here. */
export const INVARIANTS: readonly Invariant[] = [
  ...PLATFORM_INVARIANTS,
  ...REGISTRY_INVARIANTS,
  ...ASSEMBLY_INVARIANTS,
  ...LEDGER_INVARIANTS,
  ...USE_INVARIANTS,
]

/** How one invariant stands: rows looked at, how many contradict it, the first few of them. */
export type Verdict = { name: string; title: string; looked: number; wrong: number; first: Record<string, unknown>[] }

const SHOWN = 5

/** Looks at every invariant in turn; `tx` is one snapshot under the worker role. */
export async function checkAll(
  tx: Tx,
  folders: { dataRoot: string; keyDir: string },
  invariants: readonly Invariant[] = INVARIANTS,
): Promise<Verdict[]> {
  const at: Look = { tx, keyDir: folders.keyDir, filesDir: join(folders.dataRoot, 'files') }
  const counted = new Map<string, number>()
  const verdicts: Verdict[] = []
  for (const invariant of invariants) {
    const { name, title } = invariant
    if (invariant.look) {
      const { looked, wrong } = await invariant.look(at)
      verdicts.push({ name, title, looked, wrong: wrong.length, first: wrong.slice(0, SHOWN) })
    } else {
      verdicts.push({ name, title, ...(await ask(tx, invariant.sql, counted)) })
    }
  }
  return verdicts
}

async function ask(tx: Tx, text: string, counted: Map<string, number>): Promise<Omit<Verdict, 'name' | 'title'>> {
  const { rows } = await sql<{ all: string; row: Record<string, unknown> }>`
    select count(*) over () as all, to_jsonb(v) as row from (${sql.raw(text)}) v limit ${SHOWN}`.execute(tx)
  let looked = 0
  for (const table of tablesOf(text)) looked += await countRows(tx, table, counted)
  return { looked, wrong: Number(rows[0]?.all ?? 0), first: rows.map((r) => r.row) }
}

/** The tables a statement reads: every one is named with its schema. */
export function tablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\b(?:from|join)\s+linli\.(\w+)/g)].map((m) => m[1]!))]
}

async function countRows(tx: Tx, table: string, counted: Map<string, number>): Promise<number> {
  const known = counted.get(table)
  if (known !== undefined) return known
  const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.id('linli', table)}`.execute(tx)
  const n = Number(rows[0]!.n)
  counted.set(table, n)
  return n
}

/** One line an invariant; those that fail with the first contradictions below. */
export function linesOf(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ name, title, looked, wrong, first }) => {
    if (wrong === 0) return [`✓ ${title}（${looked} 行）`]
    const shown = first.map((row) => `    ${JSON.stringify(row)}`)
    const more = wrong > first.length ? [`    ……共 ${wrong} 处`] : []
    return [`✗ ${title}（${name}，${looked} 行中 ${wrong} 处不符）`, ...shown, ...more]
  })
}
