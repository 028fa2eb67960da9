import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../apps/server/src/platform/db/migrate.ts'
import { connectionUrl, startPostgres } from '../apps/server/src/platform/postgres/index.ts'
import { capture } from './run.ts'

const TARGET = 'apps/server/src/platform/db/schema.ts'

/** `tsx tools/db-types.ts [--check]`: row types of every table, read from a freshly migrated database. */
async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-types-'))
  const host = await startPostgres({ dataRoot: join(folder, 'data'), profile: 'test' })
  try {
    const client = new pg.Client({ ...host.connection })
    await client.connect()
    await migrate(client)
    await client.end()
    const file = join(folder, 'schema.ts')
    const { code, output } = await capture('npx', [
      'kysely-codegen',
      ...[
        '--dialect',
        'postgres',
        '--url',
        connectionUrl(host.connection),
        '--default-schema',
        'linli',
        '--include-pattern',
        'linli.*',
      ],
      ...[
        '--date-parser',
        'string',
        '--type-mapping',
        '{"int8":"bigint","timestamptz":"Date","bytea":"Buffer"}',
        '--out-file',
        file,
      ],
    ])
    if (code !== 0) throw new Error(output)
    const made = await readFile(file, 'utf8')
    if (!process.argv.includes('--check')) {
      await writeFile(TARGET, made)
      return 0
    }
    if (made === (await readFile(TARGET, 'utf8'))) return 0
    process.stderr.write(`${TARGET} 与迁移文件不一致：请运行 npx tsx tools/db-types.ts 重新生成。\n`)
    return 1
  } finally {
    await host.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main()
