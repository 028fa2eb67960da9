import type { TestProject } from 'vitest/node'
import type {} from './provided.ts'
import { embeddedServer, prepareServer } from './test-server.ts'

/**
 * Gives the integration tests a real PostgreSQL: the server LINLI_TEST_DATABASE_URL names, else an embedded one that lives
 * as long as this process. Test files clone its template with `freshDatabase()`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.LINLI_TEST_DATABASE_URL
  const embedded = url ? undefined : await embeddedServer()
  try {
    const prepared = await prepareServer(url ?? embedded?.url ?? '')
    project.provide('testServer', prepared.server)
    return async () => {
      await prepared.close()
      await embedded?.stop()
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}
