import type { Cell, SheetRow } from '../sheet/cell.ts'
import { parseArea } from './area.ts'
import { readFloor, readYesNo } from './codes.ts'
import { type Field, type Mapping, PERSONAL_FIELDS } from './field.ts'
import { parseFixed2 } from './fixed.ts'
import { maskField } from './mask.ts'
import { type Problem, type ProblemCode, problem } from './problem.ts'
import { clean, compact, isMissing } from './text.ts'

/** Collects findings about one row, with values masked as their column demands. */
export class Findings {
  readonly list: Problem[] = []
  readonly #row: SheetRow
  readonly #mapping: Mapping

  constructor(row: SheetRow, mapping: Mapping) {
    this.#row = row
    this.#mapping = mapping
  }

  /** The cell of a field: `undefined` where the sheet has no such column, `null` where it is empty. */
  cell(field: Field): Cell | null | undefined {
    const at = this.#mapping[field]
    return at === undefined ? undefined : (this.#row.cells[at] ?? null)
  }

  /** The text of a field; `''` where there is none. */
  text(field: Field): string {
    return this.cell(field)?.text ?? ''
  }

  /** Notes a finding; a field's value goes with it. */
  add(code: ProblemCode, field: Field | null = null): void {
    const value = field === null ? null : clean(this.text(field))
    const shown = field !== null && value !== null && PERSONAL_FIELDS.has(field) ? maskField(field, value) : value
    this.list.push(problem(code, field, shown === '' ? null : shown))
  }
}

/** A whole number of storeys; anything else is reported and left out. */
export function readFloorField(findings: Findings, field: 'floor' | 'floorsTotal'): number | null {
  const text = findings.text(field)
  if (isMissing(text) && compact(text) !== '0') return null
  const floor = readFloor(text)
  if (floor === null) findings.add('NUMBER_UNREADABLE', field)
  return floor
}

/** 是否有电梯; unreadable text is no answer. */
export function readLift(findings: Findings): boolean | null {
  return readYesNo(findings.text('hasLift'))
}

/** Rent in 分; reported and left out where it is no amount. */
export function readRent(findings: Findings): bigint | null {
  const text = findings.text('rent')
  if (isMissing(text)) return null
  const read = parseFixed2(text.replace(/元(\/月)?$/, ''))
  if (read.ok) return read.value
  findings.add('NUMBER_UNREADABLE', 'rent')
  return null
}

/** An area column; a fault is reported under the name of the column. */
export function readAreaField(findings: Findings, field: 'area' | 'innerArea'): bigint | null {
  const read = parseArea(findings.text(field))
  if (read.ok) return read.value
  if (field === 'area') findings.add(`AREA_${read.fault}`, field)
  else findings.add('NUMBER_UNREADABLE', field)
  return null
}
