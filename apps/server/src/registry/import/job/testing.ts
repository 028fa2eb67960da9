import type { World } from '../../../../test/world.ts'
import { TEMPLATE_COLUMNS } from '../rules/template.ts'
import { readTexts } from '../sheet/test-support/read-all.ts'
import { writeWorkbook } from '../sheet/write-workbook.ts'
import { runImports } from './import-ticker.ts'

const BOUNDARY = 'linli-test-boundary'

/** For tests: a multipart body with one file, as a browser sends it. */
export function multipart(bytes: Uint8Array, name: string) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
  }
}

/** For tests: the steps of an import as one clerk takes them over HTTP. */
export function clerkOf(world: World, token: string) {
  const imports = (areaId: string) => `/api/areas/${areaId}/imports`
  const get = async (url: string) =>
    (
      await world.app.inject({
        method: 'GET',
        url,
        headers: { authorization: `Bearer ${token}`, 'x-linli-surface': 'console' },
      })
    ).rawPayload
  const clerk = {
    async upload(areaId: string, bytes: Uint8Array, name = '房屋和业主.xlsx') {
      const { type, payload } = multipart(bytes, name)
      const headers = { authorization: `Bearer ${token}`, 'content-type': type }
      const response = await world.app.inject({ method: 'POST', url: imports(areaId), headers, payload })
      return { status: response.statusCode, body: JSON.parse(response.body) }
    },
    look: async (areaId: string, jobId: string) =>
      (await world.call('GET', `${imports(areaId)}/${jobId}`, { as: token })).body,
    map: (areaId: string, jobId: string, body: object) =>
      world.call('PUT', `${imports(areaId)}/${jobId}/mapping`, { as: token, body }),
    confirm: (areaId: string, jobId: string) => world.call('POST', `${imports(areaId)}/${jobId}/commit`, { as: token }),
    /** The dry run's view of a file. */
    async check(areaId: string, bytes: Uint8Array, name?: string) {
      const { body } = await clerk.upload(areaId, bytes, name)
      await runImports(world.deps)
      return clerk.look(areaId, body.id)
    },
    /** All the way; answers the job. */
    async take(areaId: string, bytes: Uint8Array, name?: string) {
      const job = await clerk.check(areaId, bytes, name)
      await clerk.confirm(areaId, job.id)
      await runImports(world.deps)
      return clerk.look(areaId, job.id)
    },
    /** The full export, line by line, without its heading; and its bytes. */
    async export(areaId: string) {
      const bytes = await get(`/api/areas/${areaId}/export`)
      const [heading, ...lines] = await readTexts(bytes)
      const width = heading!.length
      return { bytes, heading, lines: lines.map((l) => Array.from({ length: width }, (_, i) => l[i] ?? '')) }
    },
    result: async (areaId: string, jobId: string) => readTexts(await get(`${imports(areaId)}/${jobId}/result`)),
  }
  return clerk
}

/** For tests: lines in the template's columns as a workbook. */
export async function templateSheet(lines: readonly (readonly string[])[]): Promise<Buffer> {
  const rows = lines.map((cells) => ({ cells }))
  const pieces: Buffer[] = []
  for await (const piece of writeWorkbook([{ name: '房屋和业主', columns: TEMPLATE_COLUMNS, rows }])) pieces.push(piece)
  return Buffer.concat(pieces)
}
