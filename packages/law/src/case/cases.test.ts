import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkText } from './report.ts'

const CASES = new URL('../../cases/', import.meta.url)

test.each(readdirSync(CASES))('the worked examples of %s come out as written', (file) => {
  const reports = checkText(readFileSync(new URL(file, CASES), 'utf8'), 'YAML', file)
  expect(reports.length).toBeGreaterThan(0)
  expect(reports.filter((report) => !report.ok).map((report) => report.line)).toEqual([])
})
