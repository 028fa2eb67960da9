import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** One account of the demo city, as demo/accounts.json lists it. */
export type DemoAccount = {
  surface: 'console' | 'resident'
  title: string
  note: string
  login?: string
  password?: string
  phone?: string
  role?: string
  /** Division code or area key the post is at. */
  at?: string
}

const FILE = fileURLToPath(new URL('../../../../demo/accounts.json', import.meta.url))

export async function demoAccounts(): Promise<DemoAccount[]> {
  return JSON.parse(await readFile(FILE, 'utf8')) as DemoAccount[]
}
