import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressFiles } from '../../start/compress.ts'
import type { Deps } from '../deps.ts'
import type { App } from './app.ts'
import { webRoutes } from './web.routes.ts'

const SCRIPT = 'console.log("邻里");\n'.repeat(500)
let dir: string
const app = Fastify() as unknown as App

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linli-web-'))
  for (const name of ['console', 'resident']) {
    await mkdir(join(dir, name, 'assets'), { recursive: true })
    await writeFile(join(dir, name, 'index.html'), `<title>${name}</title>`)
    await writeFile(join(dir, name, 'assets/app-12345678.js'), SCRIPT)
    await writeFile(join(dir, name, 'assets/tiny-12345678.js'), '1')
    await compressFiles(join(dir, name))
  }
  const deps = { config: { webDir: { console: join(dir, 'console'), resident: join(dir, 'resident') } } }
  await app.register(async (scope) => webRoutes(scope as unknown as App, deps as Deps))
})
afterAll(async () => {
  await app.close()
  await rm(dir, { recursive: true, force: true })
})

const get = (url: string, encoding: string) =>
  app.inject({ method: 'GET', url, headers: { 'accept-encoding': encoding } })

describe('the web apps', () => {
  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('are sent as %s to a browser that takes it, and are the same text', async (encoding, open) => {
    for (const url of ['/assets/app-12345678.js', '/console/assets/app-12345678.js']) {
      const answer = await get(url, encoding)
      expect(answer.headers['content-encoding']).toBe(encoding)
      expect(answer.headers['content-type']).toContain('javascript')
      expect(answer.headers['cache-control']).toContain('immutable')
      expect(answer.rawPayload.length).toBeLessThan(SCRIPT.length / 10)
      expect(open(answer.rawPayload).toString()).toBe(SCRIPT)
    }
  })

  it('are sent as they are to one that does not, and where it would not pay', async () => {
    const plain = await get('/assets/app-12345678.js', 'identity')
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, SCRIPT])
    const tiny = await get('/assets/tiny-12345678.js', 'gzip')
    expect([tiny.headers['content-encoding'], tiny.body]).toEqual([undefined, '1'])
  })

  it('give every screen its address', async () => {
    expect((await get('/console/areas/1', 'gzip')).body).toBe('<title>console</title>')
    expect((await get('/my/home', 'gzip')).body).toBe('<title>resident</title>')
  })
})
