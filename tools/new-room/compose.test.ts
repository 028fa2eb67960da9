import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compose, type Draft, ROOT } from './compose.ts'

const IMPORT = /from '(\.[^']+)'|^import '(\.[^']+)'/gm

/** Files that a draft imports and that will be neither there nor made. */
function missing(draft: Draft, made: ReadonlySet<string>): string[] {
  const targets = [...draft.text.matchAll(IMPORT)].map((m) => join(dirname(draft.path), (m[1] ?? m[2])!))
  return targets.filter((path) => !made.has(path) && !existsSync(join(ROOT, path)))
}

describe('a new room', () => {
  it.each(['assembly/petition', 'registry/key-box', 'market/fee-notice'])(
    '%s imports only what is there',
    async (where) => {
      const drafts = await compose(where, '业主提议')
      const made = new Set(drafts.map((d) => d.path))
      expect(made.size).toBe(9)
      expect(drafts.flatMap((d) => missing(d, made))).toEqual([])
      expect(drafts.filter((d) => /__[a-zA-Z]+__/.test(d.text + d.path)).map((d) => d.path)).toEqual([])
    },
  )

  it('takes the next migration number and the forms of its name', async () => {
    const drafts = await compose('registry/key-box', '钥匙箱')
    const sql = drafts.find((d) => d.path.endsWith('.sql'))!
    expect(sql.path).toMatch(/^db\/migrations\/\d{4}_key_box\.sql$/)
    expect(sql.text).toContain('create table key_box (')
    const routes = drafts.find((d) => d.path.endsWith('key-box.routes.ts'))!
    expect(routes.text).toContain('/api/areas/:areaId/key-boxes')
    expect(routes.text).toContain('export const keyBoxRoutes')
  })

  it.each([
    ['petition', '用法'],
    ['assembly/Petition', '用法'],
    ['assembly/petition/more', '用法'],
    ['platform/thing', '不是业务模块'],
    ['assembly/roll', '已经存在'],
    ['registry/ballot', '表 ballot 已经在'],
  ])('refuses %s', async (where, words) => {
    await expect(compose(where, undefined)).rejects.toThrow(words)
  })
})
