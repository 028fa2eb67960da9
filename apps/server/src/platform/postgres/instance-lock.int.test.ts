import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startChild } from '../../../test/children.ts'
import { temporaryFolders } from '../../../test/folders.ts'
import { acquireInstanceLock } from './index.ts'

const folders = temporaryFolders()
afterAll(() => folders.remove())

describe('the lock of the application on its data folder', () => {
  it('tells the second start which process holds it, and the second start exits with an error', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const first = await startChild(['lock', dataRoot])
    const second = await startChild(['lock', dataRoot])
    expect(second.said).toMatchObject({ code: 'ALREADY_RUNNING' })
    expect(second.said.message).toContain(`进程号 ${first.said.self}`)
    expect(second.said.message).toMatch(/。$/)
    expect(await second.leave()).toBe(1)
    await first.leave()
  })

  it('is free at once after kill -9, and after a release', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const first = await startChild(['lock', dataRoot])
    await first.kill()
    const lock = await acquireInstanceLock(dataRoot)
    await expect(acquireInstanceLock(dataRoot)).rejects.toMatchObject({
      code: 'ALREADY_RUNNING',
      message: expect.stringContaining(`进程号 ${process.pid}`),
    })
    await lock.release()
    await (await acquireInstanceLock(dataRoot)).release()
  })

  it('goes to exactly one of many who want it at once', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => acquireInstanceLock(dataRoot)))
    const won = tries.filter((outcome) => outcome.status === 'fulfilled')
    expect(won).toHaveLength(1)
    await won[0]?.value.release()
  })

  it('still knows a dead holder where flock is not installed', async () => {
    const dataRoot = join(await folders.make(), '.linli')
    const nowhere = await folders.make()
    await mkdir(nowhere, { recursive: true })
    const withoutFlock = { env: { PATH: nowhere } }
    const first = await startChild(['lock', dataRoot], withoutFlock)
    const second = await startChild(['lock', dataRoot], withoutFlock)
    expect(second.said.message).toContain(`进程号 ${first.said.self}`)
    await second.leave()
    await first.kill()
    const third = await startChild(['lock', dataRoot], withoutFlock)
    expect(third.said.code).toBeUndefined()
    await third.leave()
  })
})
