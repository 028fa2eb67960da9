import type { RowKind } from './classify.ts'
import type { CrossFinding } from './cross-check.ts'
import type { Problem, ProblemCode, Severity } from './problem.ts'
import type { RowResult } from './row.ts'

/** All rows that need the same thing done. */
export type ProblemGroup = {
  readonly code: ProblemCode
  readonly severity: Severity
  readonly column: string | null
  readonly message: string
  readonly hint: string
  readonly count: number
  /** The first rows, in order. */
  readonly rows: readonly number[]
}

/**
 * The dry run in one page: green can be imported, yellow once somebody has looked, red not at all.
 * `rows` = green + yellow + red + recognised.
 */
export type Summary = {
  readonly rows: number
  readonly green: number
  readonly yellow: number
  readonly red: number
  /** Rows that are no data: title, header, total, blank, remark. */
  readonly recognised: number
  readonly kinds: Readonly<Record<RowKind, number>>
  /** Errors first, then by how many rows they touch. */
  readonly groups: readonly ProblemGroup[]
}

const SHOWN_ROWS = 20

type Group = { problem: Problem; count: number; rows: number[] }

/**
 * Sums up a dry run: feed each row with `add`, then `finish` with what the cross-check found.
 * Holds a group per kind of problem and one small note per yellow or red row.
 */
export class Preview {
  readonly #kinds: Record<RowKind, number> = { DATA: 0, TITLE: 0, HEADER: 0, TOTAL: 0, BLANK: 0, NOTE: 0 }
  readonly #groups = new Map<string, Group>()
  readonly #colours = new Map<number, 'YELLOW' | 'RED'>()

  /** Counts one row. Each row is to be added once. */
  add(result: RowResult): void {
    this.#kinds[result.kind]++
    for (const found of result.problems) this.#note(result.rowNo, found)
  }

  #note(rowNo: number, found: Problem): void {
    const key = `${found.code}/${found.field}`
    const group = this.#groups.get(key) ?? { problem: found, count: 0, rows: [] }
    group.count++
    insertSorted(group.rows, rowNo)
    this.#groups.set(key, group)
    if (found.severity === 'error' || !this.#colours.has(rowNo)) {
      this.#colours.set(rowNo, found.severity === 'error' ? 'RED' : 'YELLOW')
    }
  }

  /** The page, with the findings of the cross-check counted in. */
  finish(cross: readonly CrossFinding[] = []): Summary {
    for (const { rowNo, problem } of cross) this.#note(rowNo, problem)
    let red = 0
    for (const colour of this.#colours.values()) if (colour === 'RED') red++
    const yellow = this.#colours.size - red
    const { DATA: data, ...others } = this.#kinds
    const recognised = Object.values(others).reduce((sum, count) => sum + count, 0)
    const groups = [...this.#groups.values()].map(({ problem, count, rows }): ProblemGroup => {
      const { code, severity, column, message, hint } = problem
      return { code, severity, column, message, hint, count, rows }
    })
    groups.sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.code < b.code ? -1 : 1))
    const kinds = { ...this.#kinds }
    return { rows: data + recognised, green: data - red - yellow, yellow, red, recognised, kinds, groups }
  }
}

function rank(group: ProblemGroup): number {
  return group.severity === 'error' ? 0 : 1
}

/** Keeps the smallest row numbers, each once. */
function insertSorted(rows: number[], rowNo: number): void {
  const last = rows.at(-1)
  if (rows.length >= SHOWN_ROWS && last !== undefined && rowNo > last) return
  if (rows.includes(rowNo)) return
  rows.push(rowNo)
  rows.sort((a, b) => a - b)
  if (rows.length > SHOWN_ROWS) rows.pop()
}
