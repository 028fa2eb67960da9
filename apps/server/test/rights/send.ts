import type { App } from '../../src/platform/http/app.ts'
import { readTexts } from '../../src/registry/import/sheet/test-support/read-all.ts'
import type { Actor } from './actors.ts'
import { BELIEVED } from './apps.ts'
import type { Entry } from './entry.ts'
import { multipart } from './files.ts'
import type { Ids } from './scene.ts'

export type Answer = { status: number; text: string; body: { code?: string; items?: unknown[] } | null; asked: string }

/** Sends what an entry describes, about the things of `ids`, as an actor. */
export async function send(
  app: App,
  entry: Entry,
  actor: Pick<Actor, 'token' | 'role' | 'address'>,
  ids: Ids,
): Promise<Answer> {
  const [method, path] = entry.route.split(' ') as ['GET', string]
  const ask = entry.ask?.(ids) ?? {}
  const file = ask.file ? multipart(ask.file.name, ask.file.bytes) : null
  const url = fill(path, entry, ids)
  const response = await app.inject({
    method,
    url,
    remoteAddress: actor.address,
    ...(ask.query ? { query: ask.query } : {}),
    headers: {
      'x-linli-surface': actor.role === 'OWNER' ? 'resident' : 'console',
      ...(actor.token ? { authorization: `Bearer ${actor.token}` } : {}),
      ...(file?.headers ?? {}),
      ...(entry.believed ? { [BELIEVED]: entry.believed } : {}),
      ...(ask.headers ?? {}),
    },
    ...(file ? { payload: file.payload } : ask.body === undefined ? {} : { payload: ask.body as object }),
  })
  const type = String(response.headers['content-type'])
  const sheet = response.statusCode === 200 && type.includes('spreadsheetml')
  return {
    status: response.statusCode,
    // A workbook is compared by what stands in it, not by its bytes, which hold the time they were made.
    text: sheet ? JSON.stringify(await readTexts(response.rawPayload)) : response.body,
    body: type.includes('json') ? JSON.parse(response.body) : null,
    asked: url + JSON.stringify([ask.body, ask.query]),
  }
}

function fill(path: string, entry: Entry, ids: Ids): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[entry.params?.[name] ?? (name as keyof Ids)]
    if (!id) throw new Error(`${entry.route}：场景里没有 ${name}，请在条目的 params 里写明用哪个编号。`)
    return id
  })
}
