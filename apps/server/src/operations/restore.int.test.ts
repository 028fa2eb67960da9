import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { checkReceiptSignature, nodeVerifiers, parsePublicKey } from '@linli/proof/node'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolders } from '../../test/folders.ts'
import { sequenceOnce } from '../assembly/log/sequencer.ts'
import { chainActs } from '../platform/audit-chain/chain-acts.ts'
import { fixedClock } from '../platform/clock.ts'
import { migrate, readMigrations } from '../platform/db/migrate.ts'
import { openServer, type Running } from '../server.ts'
import { PROJECT_ROOT } from '../start/options.ts'
import { backUp } from './back-up.ts'
import { backupCommand, checkCommand, restoreCommand } from './commands.ts'
import { connected } from './database.ts'
import { type Manifest, readManifest, writeManifest } from './manifest.ts'
import type { Place } from './place.ts'
import { restore } from './restore.ts'
import { emptyDatabase, type LivedIn, livedIn, rowHashes, secretsOf, writeBoth } from './testing.ts'

const CLI = join(PROJECT_ROOT, 'packages/cli/bin/linli.js')
const folders = temporaryFolders()
const quiet = () => {}
const undo: (() => Promise<void>)[] = []

let lived: LivedIn
let backup: string
let manifest: Manifest
let before: Record<string, string>

beforeAll(async () => {
  lived = await livedIn()
  const made = await backUp(lived.source, join(await folders.make(), 'backups'), quiet)
  backup = made.folder
  manifest = made.manifest
  before = await rowHashes(lived.source.connection, manifest.tables)
})
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})
afterAll(async () => {
  await lived.world.close()
  await folders.remove()
})

/** An empty database with an empty data folder, and the keys of the platform that was saved. */
async function emptyPlace(keyDir = lived.keyDir): Promise<Place & { databaseUrl: string }> {
  const database = await emptyDatabase()
  undo.push(() => database.drop())
  return { databaseUrl: database.url, dataRoot: join(await folders.make(), 'data'), keyDir }
}

/** The platform on what was restored, with the keys it had. */
async function open(place: Place & { databaseUrl: string }): Promise<Running> {
  const running = await openServer({
    config: { ...lived.world.deps.config, dataDir: place.dataRoot, keyDir: place.keyDir },
    connection: { connectionString: place.databaseUrl },
    log: pino({ level: 'silent' }),
    clock: fixedClock('2026-11-20T09:30:00+08:00'),
  })
  undo.push(() => running.stop())
  return running
}

const receiptOf = (app: Running['app']) =>
  app.inject({
    method: 'GET',
    url: `/api/areas/${lived.area.id}/ballots/${lived.ballotId}/receipt`,
    headers: { authorization: `Bearer ${lived.zhang.token}`, 'x-linli-surface': 'resident' },
  })

/** A copy of the backup to be spoilt. */
async function copyOfBackup(): Promise<string> {
  const copy = join(await folders.make(), 'copy')
  await cp(backup, copy, { recursive: true })
  return copy
}

describe('linli restore into an empty database', () => {
  it('brings back every row and file, with all invariants and log roots', async () => {
    const place = await emptyPlace()
    const restored = await restore(place, backup, quiet)
    expect(restored.verdicts.filter((v) => v.wrong > 0)).toEqual([])
    expect(restored.otherLogs).toEqual([])
    expect(manifest.logs.map((l) => l.size)).toEqual([3])
    expect(await rowHashes({ connectionString: place.databaseUrl }, manifest.tables)).toEqual(before)
    expect(manifest.files).toHaveLength(1)
    const [file] = manifest.files
    expect(await readFile(join(place.dataRoot, file!.path))).toEqual(await readFile(join(lived.dataDir, file!.path)))
  })

  it('leaves the same schema: references, indexes, policies and forced row-level security', async () => {
    const place = await emptyPlace()
    await restore(place, backup, quiet)
    const schema = (connectionString: string) =>
      connected({ connectionString }, async (client) => {
        const { rows } = await client.query(`
          select 'constraint' as kind, conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as what
            from pg_constraint where connamespace = 'linli'::regnamespace
          union all select 'security', oid::regclass || ' ' || relrowsecurity || ' ' || relforcerowsecurity
            from pg_class where relnamespace = 'linli'::regnamespace and relkind = 'r'
          union all select 'trigger', tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
          union all select 'index', indexdef from pg_indexes where schemaname = 'linli'
          union all select 'policy', format('%s %s %s %s %s', tablename, policyname, roles, qual, with_check) from pg_policies
          order by 1, 2`)
        return rows
      })
    expect(await schema(place.databaseUrl)).toEqual(await schema(lived.url))
  })

  it('lets an owner who was signed in read the receipt, the same and rightly signed, and the chain of acts goes on', async () => {
    const was = await receiptOf(lived.world.app)
    expect(was.statusCode).toBe(200)
    const place = await emptyPlace()
    await restore(place, backup, quiet)
    const { app } = await open(place)
    const is = await receiptOf(app)
    expect(is.statusCode).toBe(200)
    expect(is.json()).toEqual(was.json())
    const { receipt, publicKeys } = is.json()
    expect(checkReceiptSignature(receipt, publicKeys.map(parsePublicKey), nodeVerifiers)).toBeTruthy()
    const env = { DATABASE_URL: place.databaseUrl, LINLI_DATA_DIR: place.dataRoot, LINLI_KEY_DIR: place.keyDir }
    await writeBoth({ connectionString: place.databaseUrl }, lived.area.id)
    const running = await open(place)
    expect(await chainActs(running.deps)).toBe(1)
    expect(await checkCommand([], env)).toBe(0)
  })

  it('hands over again what the job queue had not done', async () => {
    const open = (await lived.rows('outbox'))[0] as { id: string } | undefined
    const copy = await copyOfBackup()
    const id = open?.id ?? '00000000-0000-7000-8000-000000000000'
    await writeManifest(copy, { ...manifest, openJobs: [id] })
    const place = await emptyPlace()
    await restore(place, copy, quiet)
    const waiting = await connected({ connectionString: place.databaseUrl }, async (client) => {
      await client.query('set role linli_worker')
      return (await client.query('select id from linli.outbox where done_at is null')).rows.map((r) => r.id)
    })
    const waited = (await lived.rows('outbox', 'done_at is null')).map((r) => r.id)
    expect(new Set(waiting)).toEqual(new Set(open ? [...waited, id] : waited))
  })

  it('takes a backup of an older schema to the newest', async () => {
    const known = (await readMigrations()).length
    const old = await emptyDatabase()
    undo.push(() => old.drop())
    await connected({ connectionString: old.url }, async (client) => {
      await migrate(client, { upTo: 6 })
      await client.query(
        `set role linli_worker; insert into linli.platform_state values ('demo_loaded', 'true', now())`,
      )
    })
    const source = { ...lived.source, connection: { connectionString: old.url } }
    const made = await backUp(source, await folders.make(), quiet)
    expect(made.manifest.schema).toHaveLength(6)
    const place = await emptyPlace()
    await restore(place, made.folder, quiet)
    await connected({ connectionString: place.databaseUrl }, async (client) => {
      const { rows } = await client.query('select count(*)::int as n from linli.schema_migration')
      expect(rows[0].n).toBe(known)
      await client.query('set role linli_worker')
      expect((await client.query('select key from linli.platform_state')).rows).toEqual([{ key: 'demo_loaded' }])
    })
  })

  it('says that a backup is older than what was signed, and nothing is signed backwards', async () => {
    const keyDir = join(await folders.make(), 'keys')
    await cp(lived.keyDir, keyDir, { recursive: true })
    // Li votes again after the backup, and that is signed with the same keys.
    const later = await emptyPlace(keyDir)
    await restore(later, backup, quiet)
    const running = await open(later)
    const vote = (app: Running['app'], choice: string) =>
      app.inject({
        method: 'POST',
        url: `/api/areas/${lived.area.id}/motions/${lived.motion}/ballots`,
        headers: {
          authorization: `Bearer ${lived.li.token}`,
          'x-linli-surface': 'resident',
          'idempotency-key': `after-the-backup-${choice}`,
        },
        payload: { lineId: lived.voting.lines[1], choice },
      })
    expect((await vote(running.app, 'AGAINST')).statusCode).toBe(201)
    await sequenceOnce(running.deps)
    const place = await emptyPlace(keyDir)
    const { verdicts, otherLogs } = await restore(place, backup, quiet)
    expect(otherLogs).toEqual([])
    const [behind, ...others] = verdicts.filter((v) => v.wrong > 0)
    expect(others).toEqual([])
    expect(behind).toMatchObject({ name: 'assembly.log-roots', first: [{ what: '已签名 4 条，日志只有 3 条' }] })
    const older = await open(place)
    expect((await vote(older.app, 'ABSTAIN')).statusCode).toBe(201)
    await sequenceOnce(older.deps)
    const { rows } = await connected({ connectionString: place.databaseUrl }, async (client) => {
      await client.query('set role linli_worker')
      return client.query('select max(size)::int as size from linli.log_checkpoint')
    })
    expect(rows).toEqual([{ size: 3 }])
  })
})

describe('linli restore into an empty folder', () => {
  it('makes its own database there, and the commands answer with their exit codes', async () => {
    const dataRoot = join(await folders.make(), 'data')
    const env = { DATABASE_URL: '', LINLI_DATA_DIR: dataRoot, LINLI_KEY_DIR: lived.keyDir }
    expect(await restoreCommand([backup], env)).toBe(0)
    expect(await checkCommand([], env)).toBe(0)
    const parent = await folders.make()
    expect(await backupCommand([parent], env)).toBe(0)
    const [again] = await readdir(parent)
    const second = await readManifest(join(parent, again!))
    expect(second.tables.map((t) => [t.table, t.rows])).toEqual(
      manifest.tables.map((t) => [t.table, t.table === 'platform_state' ? expect.any(Number) : t.rows]),
    )
    expect(second.logs).toEqual(manifest.logs)
    expect(await restoreCommand([backup], env), 'the folder is no longer empty').toBe(2)
  })

  it('says when the keys are not there: the data is, the exit code is 1', async () => {
    const place = await emptyPlace()
    const env = {
      DATABASE_URL: place.databaseUrl,
      LINLI_DATA_DIR: place.dataRoot,
      LINLI_KEY_DIR: join(place.dataRoot, '../nokeys'),
    }
    expect(await restoreCommand([backup], env)).toBe(1)
  })
})

describe('linli restore that is killed', () => {
  it('leaves a target that does not start and takes the same restore again', async () => {
    const place = await emptyPlace()
    const env = { DATABASE_URL: place.databaseUrl, LINLI_DATA_DIR: place.dataRoot, LINLI_KEY_DIR: place.keyDir }
    const child = spawn(process.execPath, [CLI, 'restore', backup], { env: { ...process.env, ...env } })
    child.stdout.on('data', (text: Buffer) => {
      if (String(text).includes('已恢复')) child.kill('SIGKILL')
    })
    await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    const started = spawn(process.execPath, [CLI, 'start', '--empty'], {
      env: { ...process.env, ...env, LINLI_WEB: 'off', PORT: '' },
    })
    let said = ''
    started.stderr.on('data', (text: Buffer) => {
      said += String(text)
    })
    await once(started, 'close')
    expect(said).toContain('没有做完')
    const restored = await restore(place, backup, quiet)
    expect(restored.verdicts.filter((v) => v.wrong > 0)).toEqual([])
    expect(await rowHashes({ connectionString: place.databaseUrl }, manifest.tables)).toEqual(before)
  })
})

describe('a backup', () => {
  it('is one moment while others write: what was written together is there together', async () => {
    let writing = true
    let written = 0
    const writers = [0, 1].map(async () => {
      while (writing) {
        await writeBoth(lived.source.connection, lived.area.id)
        written++
      }
    })
    await expect.poll(() => written).toBeGreaterThan(2)
    const made = await backUp(lived.source, await folders.make(), quiet)
    const atEnd = written
    writing = false
    await Promise.all(writers)
    expect(atEnd).toBeGreaterThan(3)
    const place = await emptyPlace()
    const restored = await restore(place, made.folder, quiet)
    expect(restored.verdicts.filter((v) => v.wrong > 0)).toEqual([])
    await connected({ connectionString: place.databaseUrl }, async (client) => {
      await client.query('set role linli_worker')
      const { rows } = await client.query(`
        select (select count(*)::int from linli.outbox o where o.topic = 'test.pair') as queued,
          (select count(*)::int from linli.audit_event e join linli.outbox o on o.id = e.id) as both`)
      expect(rows[0].queued).toBe(rows[0].both)
      expect(rows[0].queued).toBeGreaterThan(2)
    })
  })

  it('holds no key, in any file', async () => {
    const secrets = await secretsOf(lived.keyDir)
    expect(secrets).toHaveLength(4)
    const names = (await readdir(backup, { recursive: true, withFileTypes: true })).filter((e) => e.isFile())
    expect(names.length).toBeGreaterThan(40)
    for (const entry of names) {
      const bytes = await readFile(join(entry.parentPath, entry.name))
      const text = (entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
      for (const secret of secrets) expect(text).not.toContain(secret)
    }
  })

  it('carries every table and column but transaction numbers', async () => {
    const stored = await connected(lived.source.connection, async (client) => {
      const { rows } = await client.query(`
        select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relnamespace = 'linli'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
           and c.relname <> 'schema_migration'`)
      return rows.map((r) => r.name as string)
    })
    const saved = manifest.tables.flatMap((t) => t.columns.map((c) => `${t.table}.${c}`))
    expect(stored.filter((name) => !saved.includes(name))).toEqual(['audit_event.tx'])
  })

  it('is refused beside keys, inside the key folder, around it, and inside the data', async () => {
    const { keyDir, dataDir, url } = lived
    const env = { DATABASE_URL: url, LINLI_DATA_DIR: dataDir, LINLI_KEY_DIR: keyDir }
    const withKeys = await folders.make()
    await cp(keyDir, withKeys, { recursive: true })
    for (const folder of [keyDir, join(keyDir, 'deeper'), join(keyDir, '..'), withKeys, join(dataDir, 'backups')]) {
      expect(await backupCommand([folder], env), folder).toBe(2)
    }
    expect(await readdir(keyDir)).toEqual(await readdir(withKeys))
  })

  it('says when an uploaded file is gone, and is made all the same', async () => {
    const [file] = manifest.files
    const path = join(lived.dataDir, file!.path)
    await rename(path, `${path}.away`)
    const env = { DATABASE_URL: lived.url, LINLI_DATA_DIR: lived.dataDir, LINLI_KEY_DIR: lived.keyDir }
    const parent = await folders.make()
    expect(await backupCommand([parent], env)).toBe(1)
    await rename(`${path}.away`, path)
    const [made] = await readdir(parent)
    expect((await readManifest(join(parent, made!))).missingFiles).toHaveLength(1)
  })
})

describe('a restore touches nothing', () => {
  const spoilt: [string, (copy: string) => Promise<void>, string][] = [
    ['one byte of a table is another', (copy) => flip(join(copy, 'tables/ballot.copy.gz')), '已损坏'],
    ['an uploaded file is another', (copy) => flip(join(copy, manifest.files[0]!.path)), '已损坏'],
    ['a file is missing', (copy) => rename(join(copy, 'tables/unit.copy.gz'), join(copy, 'gone')), '不见了'],
    ['the manifest was edited', (copy) => append(join(copy, 'manifest.json')), '校验值不符'],
    ['the backup was torn', (copy) => rename(join(copy, 'manifest.json'), join(copy, 'gone')), '不是一份完整的备份'],
    [
      'a table is not in the manifest',
      (copy) => writeManifest(copy, { ...manifest, tables: manifest.tables.slice(1) }),
      '对不上',
    ],
    [
      'a path leads elsewhere',
      (copy) => writeManifest(copy, { ...manifest, files: [{ path: '../../x', bytes: 1, sha256: 'x' }] }),
      '不该有的文件',
    ],
    ['the layout is newer', (copy) => writeManifest(copy, { ...manifest, format: 99 }), '更新的程序'],
    [
      'the schema is newer',
      (copy) =>
        writeManifest(copy, {
          ...manifest,
          schema: [...manifest.schema, { version: manifest.schema.length + 1, name: 'x', checksum: 'x' }],
        }),
      '更新的程序',
    ],
    [
      'a migration was another',
      (copy) =>
        writeManifest(copy, {
          ...manifest,
          schema: manifest.schema.map((m) => (m.version === 2 ? { ...m, checksum: 'x' } : m)),
        }),
      '号迁移与本程序的不同',
    ],
  ]
  it.each(spoilt)('when %s', async (_, spoil, words) => {
    const copy = await copyOfBackup()
    await spoil(copy)
    const place = await emptyPlace()
    await expect(restore(place, copy, quiet)).rejects.toThrow(words)
    expect(await rowsIn(place)).toBe(0)
  })

  it('when a table has other rows than the manifest says, and the same target takes a good backup afterwards', async () => {
    const copy = await copyOfBackup()
    const tables = manifest.tables.map((t) => (t.table === 'voter' ? { ...t, rows: t.rows + 1 } : t))
    await writeManifest(copy, { ...manifest, tables })
    const place = await emptyPlace()
    await expect(restore(place, copy, quiet)).rejects.toThrow('应有')
    expect(await rowsIn(place)).toBe(0)
    expect((await restore(place, backup, quiet)).otherLogs).toEqual([])
  })

  it('when the database is in use, or has tables of somebody else', async () => {
    const used: Place = { databaseUrl: lived.url, dataRoot: join(await folders.make(), 'data'), keyDir: lived.keyDir }
    await expect(restore(used, backup, quiet)).rejects.toThrow('不是空的')
    expect(await lived.rows('ballot')).toHaveLength(3)
    const place = await emptyPlace()
    await connected({ connectionString: place.databaseUrl }, (client) =>
      client.query('create table public.theirs (n int)'),
    )
    await expect(restore(place, backup, quiet)).rejects.toThrow('theirs')
  })

  it('when the data folder is in use', async () => {
    const place = await emptyPlace()
    await mkdir(join(place.dataRoot, 'files'), { recursive: true })
    await expect(restore(place, backup, quiet)).rejects.toThrow('不是空的')
    await expect(restore({ ...place, databaseUrl: null }, backup, quiet)).rejects.toThrow('不是空的')
  })
})

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path)
  bytes[bytes.length - 5]! ^= 1
  await writeFile(path, bytes)
}

async function append(path: string): Promise<void> {
  await writeFile(path, `${await readFile(path, 'utf8')} `)
}

/** Rows of the platform's tables in a target, wherever it got to. */
async function rowsIn(place: Place & { databaseUrl: string }): Promise<number> {
  return connected({ connectionString: place.databaseUrl }, async (client) => {
    const { rows } = await client.query(`select to_regclass('linli.ballot') is not null as there`)
    if (!rows[0].there) return 0
    await client.query('set role linli_worker')
    const counts = await client.query(
      `select ${manifest.tables.map((t) => `(select count(*) from linli.${t.table})`).join(' + ')} as n`,
    )
    return Number(counts.rows[0].n)
  })
}
