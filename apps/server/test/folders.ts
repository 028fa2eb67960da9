import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Temporary folders of one test file, removed together by `remove()`. */
export function temporaryFolders(): { make(): Promise<string>; remove(): Promise<void> } {
  const made: string[] = []
  return {
    /** A new folder that other users may pass through, as most places on a machine are. */
    async make() {
      const folder = await mkdtemp(join(tmpdir(), 'linli-test-'))
      made.push(folder)
      await chmod(folder, 0o755)
      return folder
    },
    async remove() {
      for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true })
    },
  }
}
