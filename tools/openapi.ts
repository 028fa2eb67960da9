/**
 * `npm run openapi`: writes docs/openapi.json from the routes' schemas, and packages/client/src/schema.ts from that.
 * `npm run openapi -- --check` writes nothing and exits 1 when either file no longer matches the routes.
 * Needs no database: the application is put together and asked for its document, but never listens nor connects.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateEd25519, generateSm2 } from '@linli/proof'
import { ed25519Signer } from '@linli/proof/node'
import { sm2Signer } from '@linli/proof/sm2'
import openapiTS, { astToString } from 'openapi-typescript'
import { pino } from 'pino'
import { ROUTES } from '../apps/server/src/modules.ts'
import { systemClock } from '../apps/server/src/platform/clock.ts'
import { Database } from '../apps/server/src/platform/db/database.ts'
import type { Deps } from '../apps/server/src/platform/deps.ts'
import { Files } from '../apps/server/src/platform/files.ts'
import { buildApp } from '../apps/server/src/platform/http/app.ts'
import { noCodeSender } from '../apps/server/src/platform/notify/code-sender.ts'
import { FieldCipher } from '../apps/server/src/platform/secrets.ts'
import type { SigningKeys } from '../apps/server/src/platform/signing.ts'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const DOCUMENT = join(ROOT, 'docs/openapi.json')
const SCHEMA = join(ROOT, 'packages/client/src/schema.ts')
const NOWHERE = join(tmpdir(), 'linli-openapi')

/** Dependencies that work only as far as registering routes needs them. */
function idleDeps(): Deps {
  return {
    config: {
      demo: true,
      host: '127.0.0.1',
      port: 0,
      origin: 'http://127.0.0.1',
      dataDir: NOWHERE,
      keyDir: NOWHERE,
      webDir: null,
      clockOffset: { ms: 0 },
    },
    // Pools connect on first use, and nothing here uses them.
    db: new Database({ connectionString: 'postgres://nobody@127.0.0.1:1/none' }),
    clock: systemClock(),
    cipher: new FieldCipher({ current: 'none', keys: { none: randomBytes(32) }, index: randomBytes(32) }),
    files: new Files(NOWHERE),
    signing: throwAwayKeys(),
    codes: noCodeSender(),
    log: pino({ level: 'silent' }),
  }
}

function throwAwayKeys(): SigningKeys {
  const ed25519 = generateEd25519('none')
  const sm2 = generateSm2('none')
  return { ed25519: ed25519Signer(ed25519), sm2: sm2Signer(sm2), publicKeys: [ed25519.publicKey, sm2.publicKey] }
}

async function document(): Promise<string> {
  const deps = idleDeps()
  const app = await buildApp(deps, ROUTES)
  await app.ready()
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`
  await app.close()
  await deps.db.close()
  return text
}

const HEAD = '/** Made by `npm run openapi` from docs/openapi.json. Do not edit. */\n'

async function main(check: boolean): Promise<void> {
  const json = await document()
  const schema = HEAD + astToString(await openapiTS(json))
  const files: [string, string][] = [
    [DOCUMENT, json],
    [SCHEMA, schema],
  ]
  const stale: string[] = []
  for (const [path, text] of files) {
    if ((await readFile(path, 'utf8').catch(() => '')) === text) continue
    stale.push(path.slice(ROOT.length + 1))
    if (check) continue
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  if (stale.length === 0) return void process.stdout.write('OpenAPI document and client match the routes\n')
  process.stdout.write(`${check ? 'out of date, run `npm run openapi`' : 'written'}: ${stale.join(', ')}\n`)
  if (check) process.exitCode = 1
}

await main(process.argv.includes('--check'))
