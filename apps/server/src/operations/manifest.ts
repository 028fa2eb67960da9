import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogRoots } from '../assembly/index.ts'
import { OperationRefused } from './refused.ts'

/** Version of the backup's own layout; a newer one is refused. */
export const FORMAT = 1

export const MANIFEST = 'manifest.json'
const SEAL = 'manifest.json.sha256'

/** One file of the backup, by its path inside: size in bytes, SHA-256 in hex. */
export type SavedFile = { path: string; bytes: number; sha256: string }

/** Rows of one table in COPY text, gzipped. `columns` in the order of the file. */
export type SavedTable = SavedFile & { table: string; columns: string[]; rows: number }

/** What a backup holds and what it was taken from. */
export type Manifest = {
  format: number
  application: { name: 'linli'; version: string }
  takenAt: string
  system: { postgres: string; node: string; platform: string }
  /** Applied migrations with the checksums of their files, oldest first. */
  schema: { version: number; name: string; checksum: string }[]
  tables: SavedTable[]
  /** Uploaded files, named by their own SHA-256. */
  files: SavedFile[]
  /** Files the register names and the disk did not have, or had with other bytes. */
  missingFiles: string[]
  /** Ballot logs at the moment of the backup. */
  logs: LogRoots[]
  /** Outbox rows that had been handed to the job queue and were not done: they are handed over again. */
  openJobs: string[]
  /** Id of the master key that opens the sealed fields. The keys themselves are never in a backup. */
  masterKeyId: string | null
}

/** Writes the manifest and its seal. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  await writeFile(join(folder, MANIFEST), text, { mode: 0o600, flush: true })
  // As `sha256sum -c` reads it, so that nobody needs this program to check.
  await writeFile(join(folder, SEAL), `${digest(text)}  ${MANIFEST}\n`, { mode: 0o600, flush: true })
}

/**
 * Reads a backup's manifest.
 * @throws OperationRefused when there is none (a torn backup), it was changed, or it is of a newer layout
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null)
  const seal = await readFile(join(folder, SEAL), 'utf8').catch(() => null)
  if (text === null || seal === null) {
    throw new OperationRefused(`${folder} 不是一份完整的备份（没有清单）：备份中途断了会留下这样的文件夹，请换一份。`)
  }
  if (seal.split(' ')[0] !== digest(text)) {
    throw new OperationRefused(`备份 ${folder} 的清单与它的校验值不符，内容不可信：请换一份备份。`)
  }
  return parseManifest(text)
}

function parseManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Manifest
  if (typeof manifest.format !== 'number' || manifest.format > FORMAT) {
    throw new OperationRefused('这份备份由更新的程序写成，本程序读不懂：请用更新的程序恢复。')
  }
  const { tables, files, schema, logs } = manifest
  if (![tables, files, schema, logs].every(Array.isArray) || schema.length === 0) {
    throw new OperationRefused('备份的清单不完整：请换一份备份。')
  }
  for (const { path } of [...tables, ...files]) {
    // Paths are ours; anything else would read or write outside the folders.
    if (!/^(tables\/[a-z0-9_]+\.copy\.gz|files\/[0-9a-f]{2}\/[0-9a-f]{64})$/.test(path)) {
      throw new OperationRefused(`备份的清单里有不该有的文件 ${path}：请换一份备份。`)
    }
  }
  return manifest
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
