import { acquireInstanceLock, StartError, startPostgres } from '../src/platform/postgres/index.ts'
import { embeddedServer } from './test-server.ts'

/**
 * A process the tests can kill. Says one JSON line when it stands, then stays until its standard input ends.
 * Usage: postgres-child.ts serve|race|lock|throwaway DATA_ROOT [SYSTEM_BASE]
 */
async function main(action: string, dataRoot: string, systemBase?: string): Promise<object> {
  const base = systemBase ? { systemBase } : {}
  if (action === 'throwaway') return await embeddedServer()
  if (action !== 'race') await acquireInstanceLock(dataRoot)
  if (action === 'lock') return { locked: true }
  return await startPostgres({ dataRoot, ...base })
}

const [action = '', dataRoot = '', systemBase] = process.argv.slice(2)
main(action, dataRoot, systemBase).then(
  (standing) => {
    process.stdin.on('end', () => process.exit(0)).resume()
    console.log(JSON.stringify({ ...standing, self: process.pid }))
  },
  (error: unknown) => {
    const code = error instanceof StartError ? error.code : 'UNEXPECTED'
    console.log(JSON.stringify({ code, message: error instanceof Error ? error.message : String(error) }))
    process.exitCode = 1
  },
)
