import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

/** Kills a process and all its children, as a power cut would: none gets to say goodbye. Waits until they are gone. */
export async function killTree(pid: number): Promise<void> {
  const all = [pid, ...(await childrenOf(pid))]
  for (const each of all) {
    try {
      process.kill(each, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
  for (const each of all) while (await isAlive(each)) await delay(5)
}

async function childrenOf(parent: number): Promise<number[]> {
  const found: number[] = []
  for (const entry of await readdir('/proc')) {
    if (/^\d+$/.test(entry) && (await statOf(entry))?.parent === parent) found.push(Number(entry))
  }
  return found
}

async function isAlive(pid: number): Promise<boolean> {
  const stat = await statOf(String(pid))
  return stat !== null && stat.state !== 'Z'
}

async function statOf(pid: string): Promise<{ state: string; parent: number } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  // The name stands in brackets and may hold spaces.
  const [state = '', parent = '0'] = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state, parent: Number(parent) }
}
