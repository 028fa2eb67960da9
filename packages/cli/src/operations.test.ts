import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const LINLI = join(dirname(fileURLToPath(import.meta.url)), '../bin/linli.js')
const folder = mkdtempSync(join(tmpdir(), 'linli-operations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function linli(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: '', LINLI_MODE: '', LINLI_DATA_DIR: join(folder, 'data') }
  const { status, stdout, stderr } = spawnSync(process.execPath, [LINLI, ...args], { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

describe('linli backup, restore and check', () => {
  test.each(['backup', 'restore'])('linli %s shows how it is called when it is called wrongly', (command) => {
    const { status, stderr } = linli(command)
    expect(stderr).toContain(`用法：linli ${command}`)
    expect(status).toBe(2)
  })

  test.each([['backup', join(folder, 'backups')], ['check']])(
    'linli %s makes no platform where there is none',
    (...args) => {
      const { status, stderr } = linli(...args)
      expect(stderr).toMatch(/^数据目录 .* 里没有数据库/)
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(existsSync(join(folder, 'data'))).toBe(false)
      expect(status).toBe(2)
    },
  )

  test('linli restore says what is no backup, and touches nothing', () => {
    const { status, stderr } = linli('restore', join(folder, 'nowhere'))
    expect(stderr).toContain('不是一份完整的备份')
    expect(existsSync(join(folder, 'data'))).toBe(false)
    expect(status).toBe(2)
  })
})
