import { type CaseFormat, readCases } from './read.ts'
import { runCase } from './run.ts'
import { isRecord } from './shape.ts'
import { validateCase } from './validate.ts'

/** One case checked, as one line of text without a line break. */
export interface CaseReport {
  ok: boolean
  line: string
}

/** Checks every case of a file's text. A text that can't be read is one failure; `file` only names it in the lines. */
export function checkText(text: string, format: CaseFormat, file: string): CaseReport[] {
  const read = readCases(text, format)
  if ('problem' in read) return [failure(file, read.problem)]
  return read.cases.map((value, index) => checkValue(value, read.cases.length === 1 ? file : `${file}#${index + 1}`))
}

/** A line for something that isn't a case: a file that can't be read, a case that isn't one. */
export function failure(file: string, problem: string, name?: string): CaseReport {
  return { ok: false, line: oneLine(`FAIL ${name === undefined ? '' : `${name} — `}${file}: ${problem}`) }
}

function checkValue(value: unknown, place: string): CaseReport {
  const read = validateCase(value)
  const name = isRecord(value) && typeof value.name === 'string' ? value.name : undefined
  if ('problems' in read) return failure(place, read.problems.join('；'), name)
  const { ok, expected, actual } = runCase(read.case)
  const outcome = `期望 ${JSON.stringify(expected)} 得到 ${JSON.stringify(actual)}`
  return { ok, line: oneLine(`${ok ? 'ok  ' : 'FAIL'} ${name} — ${ok ? '' : `${place}: `}${outcome}`) }
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
}
