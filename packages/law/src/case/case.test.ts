import { describe, expect, test } from 'vitest'
import { meets } from './compare.ts'
import { checkText } from './report.ts'

const GOOD = `name: exactly half is no majority
rule: motion.tally
pack: CN
on: 2024-06-01
input:
  item: FUND_USE
  roll: { area: "30000.00", heads: 300 }
  votes:
    for: { area: "10000.00", heads: 101 }
    against: { area: "10000.00", heads: 99 }
    abstain: { area: "0.00", heads: 0 }
expect: { outcome: NOT_PASSED }
`
const verdict = (text: string) => checkText(text, 'YAML', 'city.yaml')
const line = (text: string) => {
  const [report, ...others] = verdict(text)
  expect(others).toEqual([])
  return report as { ok: boolean; line: string }
}

describe('a case', () => {
  test('passes when the result meets it; dates stay text and `on` is a key', () => {
    expect(line(GOOD)).toMatchObject({ ok: true, line: expect.stringMatching(/^ok .*exactly half is no majority/) })
  })

  test('fails when it doesn’t, with what was expected and what came out', () => {
    const report = line(GOOD.replace('NOT_PASSED', 'PASS'))
    expect(report.ok).toBe(false)
    expect(report.line).toMatch(/^FAIL exactly half.*city\.yaml.*"outcome":"PASS".*"outcome":"NOT_PASSED"/)
  })

  test('fails when an error was expected and a result came, and the reverse', () => {
    expect(line(GOOD.replace('outcome: NOT_PASSED', 'error: BAD_NUMBER')).ok).toBe(false)
    expect(line(GOOD.replace('"30000.00"', '"30000.001"')).line).toContain('{"error":"BAD_NUMBER"}')
  })

  test.each([
    ['an unknown rule', 'rule: motion.tally', 'rule: motion.count', 'rule'],
    ['a rule of a later part', 'rule: motion.tally', 'rule: committee.check', 'rule'],
    ['an unknown pack', 'pack: CN', 'pack: CN-99', 'pack'],
    ['a pack by the name of a built-in', 'pack: CN', 'pack: constructor', 'pack'],
    ['an unknown word', 'item: FUND_USE', 'item: FUNDS', 'input.item'],
    ['an unknown field', 'item: FUND_USE', 'item: FUND_USE\n  quorum: "0.5"', 'input.quorum'],
    ['a field of every object', 'item: FUND_USE', 'item: FUND_USE\n  __proto__: {}', 'input.__proto__'],
    ['an unknown field at the top', 'pack: CN', 'pack: CN\nremark: x', 'remark'],
    ['a required field left out', '  item: FUND_USE\n', '', 'input.item'],
    ['no expectation', 'expect: { outcome: NOT_PASSED }\n', '', 'expect'],
    ['a number for text', 'area: "30000.00"', 'area: 30000.00', 'input.roll.area'],
    ['text for a number', 'heads: 300', 'heads: "300"', 'input.roll.heads'],
    ['nothing for a number', 'heads: 300', 'heads:', 'input.roll.heads'],
    ['a number for a name', 'name: exactly half is no majority', 'name: 12', 'name'],
    ['an unknown word in the expectation', 'outcome: NOT_PASSED', 'outcome: FAILED', 'expect.outcome'],
    ['an unknown field in the expectation', 'outcome: NOT_PASSED', 'result: PASS', 'expect.result'],
    ['an unknown error code', 'outcome: NOT_PASSED', 'error: BROKEN', 'expect.error'],
    ['an error beside a result', 'outcome: NOT_PASSED', 'error: BAD_NUMBER, outcome: PASS', 'expect.outcome'],
    [
      'a majority of one’s own',
      'item: FUND_USE',
      'item: FUND_USE\n  rules: { ordinary: "0.4" }',
      'input.rules.ordinary',
    ],
  ])('with %s fails, naming file and field', (_, from, to, field) => {
    expect(GOOD).toContain(from)
    const report = line(GOOD.replace(from, to))
    expect(report.ok).toBe(false)
    expect(report.line).toContain('city.yaml')
    expect(report.line).toContain(field)
  })

  test('that is malformed can’t be met by expecting an error', () => {
    const broken = GOOD.replace('heads: 300', 'heads: "300"')
    for (const code of ['BAD_NUMBER', 'EMPTY_LIST', 'BAD_DATE']) {
      expect(line(broken.replace('outcome: NOT_PASSED', `error: ${code}`)).ok).toBe(false)
    }
  })

  test('stays on one line whatever its name holds', () => {
    expect(line(GOOD.replace('exactly half is no majority', '"two\\nlines"')).line).not.toContain('\n')
  })
})

describe('a file', () => {
  test('holds one case or a list', () => {
    const two = [GOOD, GOOD].map((one) => `- ${one.trimEnd().replaceAll('\n', '\n  ')}`).join('\n')
    expect(verdict(two).map((report) => report.ok)).toEqual([true, true])
  })

  test('may be JSON', () => {
    const json = '\uFEFF[{"name":"n","rule":"clock.before","pack":"CN","on":"2024-06-01",' // with a byte order mark
    const rest = '"input":{"event":"2024-06-30","amount":15},"expect":{"latest":"2024-06-15"}}]'
    expect(checkText(json + rest, 'JSON', 'a.json')).toMatchObject([{ ok: true }])
  })

  test.each([
    ['broken YAML', 'a: [', 'YAML'],
    ['a key twice', 'a: 1\na: 2', 'YAML'],
    ['broken JSON', '{', 'JSON'],
    ['nothing', '', 'YAML'],
    ['only a comment', '# later', 'YAML'],
    ['a bare word', 'hello', 'YAML'],
    ['two documents', '--- {}\n--- {}', 'YAML'],
  ] as const)('with %s is one failure that names it', (_, text, format) => {
    const reports = checkText(text, format, 'bad.file')
    expect(reports).toMatchObject([{ ok: false, line: expect.stringContaining('bad.file') }])
  })

  test('with something in its list that is no case says which', () => {
    expect(verdict('- 1\n- []').map((report) => report.line)).toEqual([
      expect.stringContaining('city.yaml#1'),
      expect.stringContaining('city.yaml#2'),
    ])
  })
})

describe('comparing', () => {
  test('looks only at keys that are given, at every depth', () => {
    expect(meets({ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 })).toBe(true)
    expect(meets({ a: { b: 1, e: 1 } }, { a: { b: 1 } })).toBe(false)
    expect(meets({}, { a: 1 })).toBe(true)
  })

  test('takes lists with ids by id and others in order, of the same length', () => {
    expect(meets([{ id: 'b' }, { id: 'a', n: '1' }], [{ id: 'a', n: '1' }, { id: 'b' }])).toBe(true)
    expect(meets([{ id: 'b' }, { id: 'b' }], [{ id: 'a' }, { id: 'b' }])).toBe(false)
    expect(meets([{ id: 'a' }], [{ id: 'a' }, { id: 'b' }])).toBe(false)
    expect(meets(['a', 'b'], ['b', 'a'])).toBe(false)
    expect(meets([], [])).toBe(true)
  })

  test('takes text as text and numbers as numbers', () => {
    expect(meets('1.0', '1.00')).toBe(false)
    expect(meets('1', 1)).toBe(false)
  })
})
