import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createLinliClient, fileName } from './client.ts'
import { ApiProblem } from './problem.ts'

let server: Server | null = null

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  server = createServer(answer)
  await new Promise<void>((listening) => server!.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(async () => {
  await new Promise<void>((closed) => (server ? server.close(() => closed()) : closed()))
  server = null
})

const caught = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error as ApiProblem,
  )

describe('the API client', () => {
  it('names its surface on every request, typed or not', async () => {
    const seen: unknown[] = []
    const baseUrl = await serve((request, response) => {
      seen.push(request.headers['x-linli-surface'])
      response.setHeader('content-type', 'application/json').end('{"items":[]}')
    })
    const client = createLinliClient({ surface: 'console', baseUrl })
    await client.api.GET('/api/errors')
    await client.call('POST', '/api/anything', { body: { a: 1 } })
    expect(seen).toEqual(['console', 'console'])
  })

  it('throws a problem with the words of the server, its fields and its article', async () => {
    const baseUrl = await serve((_request, response) => {
      response.writeHead(422, { 'content-type': 'application/problem+json' }).end(
        JSON.stringify({
          status: 422,
          code: 'LAW',
          title: '与法律规定不符',
          detail: '公告距投票不足 15 日。',
          article: '条例 第14条',
          fields: [{ pointer: '/motions/0/title', detail: '请填写标题' }],
        }),
      )
    })
    const client = createLinliClient({ surface: 'console', baseUrl })
    for (const work of [() => client.api.GET('/api/errors'), () => client.call('GET', '/api/errors')]) {
      const problem = await caught(work())
      expect(problem).toBeInstanceOf(ApiProblem)
      expect(problem).toMatchObject({ status: 422, code: 'LAW', article: '条例 第14条', temporary: false })
      expect(problem?.field('title')).toBe('请填写标题')
      expect(problem?.field('body')).toBeUndefined()
    }
  })

  it('says that the server cannot be reached when it is stopped, and when a gateway answers for it', async () => {
    const stopped = createLinliClient({ surface: 'console', baseUrl: 'http://127.0.0.1:9' })
    expect(await caught(stopped.api.GET('/api/errors'))).toMatchObject({ code: 'OFFLINE', temporary: true })
    expect(await caught(stopped.call('GET', '/api/errors'))).toMatchObject({ code: 'OFFLINE', temporary: true })
    const baseUrl = await serve((_request, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')
    })
    const behind = createLinliClient({ surface: 'console', baseUrl })
    expect(await caught(behind.api.GET('/api/errors'))).toMatchObject({ code: 'OFFLINE', status: 502 })
  })

  it('leaves empty query values out and sends FormData as it is', async () => {
    const seen: string[] = []
    const baseUrl = await serve((request, response) => {
      seen.push(`${request.url} ${request.headers['content-type']?.split(';')[0]}`)
      request.resume().on('end', () => response.writeHead(204).end())
    })
    const client = createLinliClient({ surface: 'console', baseUrl })
    const form = new FormData()
    form.set('file', new Blob(['x']), '清册.xlsx')
    expect(await client.call('POST', '/api/f', { query: { a: '', b: undefined, c: '栋' }, body: form })).toBeUndefined()
    expect(seen).toEqual([`/api/f?c=${encodeURIComponent('栋')} multipart/form-data`])
  })

  it('reads Chinese file names', () => {
    expect(fileName(`attachment; filename="a.xlsx"; filename*=UTF-8''${encodeURIComponent('清册.xlsx')}`)).toBe(
      '清册.xlsx',
    )
    expect(fileName('attachment; filename="a.xlsx"')).toBe('a.xlsx')
    expect(fileName("attachment; filename*=UTF-8''%E6%")).toBeNull()
    expect(fileName(null)).toBeNull()
  })
})
