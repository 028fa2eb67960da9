import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { readOptions, type StartOptions } from '../start/options.ts'

/** The installation a command works on: database and folders, from the same environment as `linli start`. */
export type Place = Pick<StartOptions, 'databaseUrl' | 'dataRoot' | 'keyDir'>

export function readPlace(env: NodeJS.ProcessEnv): Place {
  const { databaseUrl, dataRoot, keyDir } = readOptions([], env)
  return { databaseUrl, dataRoot: resolve(dataRoot), keyDir: resolve(keyDir) }
}

/** A path typed by a person: npm changes the working directory, INIT_CWD keeps where they were. */
export function typedPath(path: string, env: NodeJS.ProcessEnv): string {
  return resolve(env.INIT_CWD ?? process.cwd(), path)
}

/** Whether `inner` is `outer` or lies below it; both may not exist yet, links are followed as far as they do. */
export async function within(inner: string, outer: string): Promise<boolean> {
  const [a, b] = [await real(inner), await real(outer)]
  return a === b || a.startsWith(b.endsWith(sep) ? b : b + sep)
}

async function real(path: string): Promise<string> {
  if (existsSync(path)) return realpath(path)
  const parent = dirname(path)
  return parent === path ? path : join(await real(parent), basename(path))
}
