import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readableByOthers, startChild } from '../../../test/children.ts'
import { temporaryFolders } from '../../../test/folders.ts'
import { StartError, startPostgres } from './index.ts'

const folders = temporaryFolders()
const asRoot = process.getuid?.() === 0
const NOBODY = 65534

afterAll(() => folders.remove())

/** The refusal, which must be one Chinese sentence on one line. */
async function refusal(dataRoot: string): Promise<StartError> {
  const error = await startPostgres({ dataRoot }).then(
    (host) => host.stop(),
    (reason: unknown) => reason,
  )
  if (!(error instanceof StartError)) throw new Error(`not refused as expected: ${error}`)
  expect(error.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。$/)
  return error
}

describe('a start is refused in one sentence and without damage', () => {
  it('when another PostgreSQL major version made the data folder', async () => {
    const dataRoot = await folders.make()
    const data = join(dataRoot, 'pg', 'data')
    await mkdir(data, { recursive: true })
    await writeFile(join(data, 'PG_VERSION'), '15\n')
    await writeFile(join(data, 'postgresql.conf'), '# theirs\n')
    const error = await refusal(dataRoot)
    expect(error.code).toBe('WRONG_VERSION')
    expect(error.message).toMatch(/PostgreSQL 15 建立.*PostgreSQL 18.*DATABASE_URL/)
    expect((await readdir(data)).sort()).toEqual(['PG_VERSION', 'postgresql.conf'])
    expect(await readFile(join(data, 'PG_VERSION'), 'utf8')).toBe('15\n')
  })

  it('when the data folder is full of something else', async () => {
    const dataRoot = await folders.make()
    await mkdir(join(dataRoot, 'pg', 'data', 'photos'), { recursive: true })
    expect((await refusal(dataRoot)).code).toBe('DATA_DIR_INVALID')
    expect(await readdir(join(dataRoot, 'pg', 'data'))).toEqual(['photos'])
  })

  it('when a file stands where the data folder should be', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    await writeFile(dataRoot, 'mine')
    expect((await refusal(dataRoot)).code).toBe('DATA_DIR_INVALID')
    expect(await readFile(dataRoot, 'utf8')).toBe('mine')
  })

  it('when the path holds characters that PostgreSQL’s own tools cannot bear', async () => {
    const dataRoot = join(await folders.make(), 'price $HOME', '.linli')
    const error = await refusal(dataRoot)
    expect(error.code).toBe('DATA_DIR_INVALID')
    expect(error.message).toContain('LINLI_DATA_DIR')
  })

  it.runIf(asRoot && readableByOthers())('when we may not write there', async () => {
    const parent = await folders.make()
    const child = await startChild(['serve', join(parent, '.linli')], { user: NOBODY })
    expect(child.said).toMatchObject({ code: 'DATA_DIR_NOT_WRITABLE', message: expect.stringMatching(/不可写/) })
    expect(await child.leave()).toBe(1)
  })

  it.runIf(asRoot && mountable())('when the disk is full, whichever step hits the end', async () => {
    // The programs take 60 MB, a new data folder 40 MB: too small for the first, then for the second.
    for (const size of ['20m', '75m']) {
      const disk = await folders.make()
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', disk])
      try {
        const error = await refusal(join(disk, '.linli'))
        expect(error.code, `${size}: ${error.message} ${String(error.cause)}`).toBe('DISK_FULL')
        const left = await readdir(join(disk, '.linli', 'pg'))
        expect(left.filter((name) => name.startsWith('data.new'))).toEqual([])
      } finally {
        execFileSync('umount', [disk])
      }
    }
  })

  it.runIf(asRoot && mountable())('when the disk has filled up since; with room again, it starts', async () => {
    const disk = await folders.make()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=755', 'tmpfs', disk])
    try {
      const dataRoot = join(disk, '.linli')
      await (await startPostgres({ dataRoot })).stop()
      execFileSync('sh', ['-c', 'cat /dev/zero > "$1" 2>/dev/null || true', 'sh', join(disk, 'filler')])
      expect((await refusal(dataRoot)).code).toBe('DISK_FULL')
      await writeFile(join(disk, 'filler'), '')
      const host = await startPostgres({ dataRoot })
      expect(host.adopted).toBe(false)
      await host.stop()
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

/** Whether this root may mount a small disk (a container usually may not). */
function mountable(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
