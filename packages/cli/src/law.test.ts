import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const HERE = dirname(fileURLToPath(import.meta.url))
const LINLI = join(HERE, '../bin/linli.js')
const CASES = join(HERE, '../../law/cases')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linli-law-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function check(...paths: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LINLI, 'law', 'check', ...paths], {
    encoding: 'utf8',
    cwd: folder,
  })
  return { status, stderr, lines: stdout.trimEnd().split('\n') }
}

function file(path: string, text: string | Buffer): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
  return path
}

function notice(latest: string): string {
  return `name: notice
rule: clock.before
pack: CN
on: "2024-06-01"
input: { event: "2024-06-30", amount: 15 }
expect: { latest: "${latest}" }
`
}

describe('linli law check', () => {
  test('finds all worked examples of the package right', () => {
    const { status, lines } = check(CASES)
    expect(lines.filter((line) => line.startsWith('FAIL'))).toEqual([])
    expect(lines.at(-1)).toMatch(/^[0-9]{3,} passed, 0 failed$/)
    expect(lines).toHaveLength(1 + Number(lines.at(-1)?.split(' ')[0]))
    expect(status).toBe(0)
  })

  test('searches folders for .yaml, .yml and .json, takes files as they are called, and follows links once', () => {
    const good = notice('2024-06-15')
    file('city/a.yaml', good)
    file('city/deep/er/b.yml', good)
    file(
      'city/c.json',
      JSON.stringify([
        {
          name: 'j',
          rule: 'clock.before',
          pack: 'CN',
          on: '2024-06-01',
          input: { event: '2024-06-30', amount: 15 },
          expect: {},
        },
      ]),
    )
    file('city/readme.txt', 'no case')
    symlinkSync('..', join(folder, 'city/deep/up'))
    file('single.case', good)
    const { status, lines } = check('city', 'single.case')
    expect(lines.at(-1)).toBe('4 passed, 0 failed')
    expect(status).toBe(0)
  })

  test('fails when one case fails, and still runs the others', () => {
    const wrong = file('wrong.yaml', notice('2024-06-16'))
    const right = file('right.yaml', notice('2024-06-15'))
    const { status, lines } = check(wrong, right)
    expect(lines.map((line) => line.slice(0, 4))).toEqual(['FAIL', 'ok  ', '1 pa'])
    expect(lines[0]).toMatch(/notice.*2024-06-16.*2024-06-15/)
    expect(lines.at(-1)).toBe('1 passed, 1 failed')
    expect(status).toBe(1)
  })

  test('names files that are missing, broken, or no text, as failures', () => {
    const broken = file('broken.yaml', 'a: [')
    const binary = file('gb18030.yaml', Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0xc3, 0xfb]))
    const right = file('right.yaml', notice('2024-06-15'))
    const { status, lines } = check('nowhere.yaml', broken, binary, right)
    for (const name of ['nowhere.yaml', broken, binary]) {
      expect(lines.some((line) => line.startsWith('FAIL') && line.includes(name))).toBe(true)
    }
    expect(lines.at(-1)).toBe('1 passed, 3 failed')
    expect(status).toBe(1)
  })

  test('fails when there is no case at all', () => {
    mkdirSync(join(folder, 'empty'))
    const { status, lines, stderr } = check('empty')
    expect(lines).toEqual(['0 passed, 0 failed'])
    expect(stderr).toContain('没有找到算例')
    expect(status).toBe(1)
  })

  test('shows how it is called when it is called wrongly', () => {
    const { status, stderr } = check()
    expect(stderr).toContain('linli law check PATH...')
    expect(status).toBe(2)
  })
})
