import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../../platform/ids.ts'
import { TEMPLATE_COLUMNS } from '../rules/template.ts'
import { type MakeOptions, makeRows, makeWorkbookStream } from '../rules/test-support/make-sheet.ts'
import { openSheet } from '../sheet/open-sheet.ts'
import { commitUnits } from './import.store.ts'
import { runImports } from './import-ticker.ts'

const writeSheet = async (options: MakeOptions) =>
  new Uint8Array(await new Response(makeWorkbookStream(options)).arrayBuffer())

let world: World
let clerk: string
let outsider: string
let committee: string
let areaId: string

beforeAll(async () => {
  world = await makeWorld()
  const places = await jiangyin(world)
  clerk = (await world.official('STREET_CLERK', { division: places.street })).token
  outsider = (await world.official('STREET_CLERK', { division: places.otherStreet })).token
  areaId = (await world.area(places.community, '待导入小区', [])).id
  committee = (await world.official('COMMITTEE_CHAIR', { areaId })).token
})
afterAll(() => world.close())

/** Uploads a file as a person's browser does. */
async function upload(bytes: Uint8Array, name = '房屋和业主.xlsx', as = clerk) {
  const boundary = 'linli-test-boundary'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const response = await world.app.inject({
    method: 'POST',
    url: `/api/areas/${areaId}/imports`,
    headers: { authorization: `Bearer ${as}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  return { status: response.statusCode, body: JSON.parse(response.body) }
}

const url = (jobId: string, rest = '') => `/api/areas/${areaId}/imports/${jobId}${rest}`
const look = async (jobId: string) => (await world.call('GET', url(jobId), { as: clerk })).body

const count = async (table: 'unit' | 'person' | 'ownership' | 'building') =>
  Number(
    (
      await world.deps.db.system
        .selectFrom(table)
        .select((e) => e.fn.countAll<bigint>().as('n'))
        .where('area_id', '=', areaId)
        .executeTakeFirstOrThrow()
    ).n,
  )

describe('importing a register', () => {
  const defects = {
    CO_OWNERS_JOINED: 3,
    CO_OWNERS_ON_LINES: 2,
    TENANT_LINE: 2,
    UNSOLD: 4,
    BLANK_LINE: 2,
    TOTAL_LINE: 1,
    AREA_WORDS: 2,
    ROOM_MISSING: 1,
    PLACEHOLDER_ID: 3,
  }
  let bytes: Uint8Array
  let first: string

  beforeAll(async () => {
    bytes = await writeSheet({ units: 200, seed: 7, defects, title: '某某小区房屋及业主清册' })
  })

  it('shows header, mapping, three colours and groups before anything is written', async () => {
    const uploaded = await upload(bytes)
    expect(uploaded.status).toBe(201)
    expect(uploaded.body).toMatchObject({ state: 'CHECKING', missing: [] })
    first = uploaded.body.id
    await runImports(world.deps)
    const job = await look(first)
    expect(job.state).toBe('CHECKED')
    const t = job.totals
    // Nothing is lost: every row of the file is data or recognised as something else.
    expect(t.data + t.title + t.header + t.total + t.blank + t.note).toBe(t.rows)
    expect(t.new + t.changed + t.same + t.rejected).toBe(t.data)
    expect(t.rejected).toBe(t.red)
    expect(t.rejected).toBeGreaterThanOrEqual(3)
    expect(job.groups.map((g: { code: string }) => g.code)).toEqual(
      expect.arrayContaining(['AREA_NOT_A_NUMBER', 'ROOM_INCOMPLETE', 'ID_MISSING']),
    )
    expect(await count('unit')).toBe(0)
  })

  it('writes what was checked, each unit once, co-owners with shares that make one', async () => {
    const committed = await world.call('POST', url(first, '/commit'), { as: clerk })
    expect(committed.body.state).toBe('COMMITTING')
    await runImports(world.deps)
    expect((await look(first)).state).toBe('COMMITTED')
    const distinct = [...makeRows({ units: 200, seed: 7, defects })].filter((r) => r.kind === 'DATA').length
    expect(await count('unit')).toBeGreaterThan(190)
    expect(await count('unit')).toBeLessThanOrEqual(distinct)
    const { rows } = await sql<{ n: string }>`select count(*)::text as n from (
        select unit_id from ownership where area_id = ${areaId} and until_date is null group by unit_id
        having sum(share_num::numeric / share_den) not between 0.999999 and 1.000001) x`.execute(world.deps.db.system)
    expect(rows[0]!.n).toBe('0')
  })

  it('keeps identity numbers and phones encrypted and findable', async () => {
    const person = await world.deps.db.system
      .selectFrom('person')
      .selectAll()
      .where('area_id', '=', areaId)
      .where('id_no_enc', 'is not', null)
      .where('phone_enc', 'is not', null)
      .executeTakeFirstOrThrow()
    const idNo = world.deps.cipher.decrypt('person.id_no', person.id_no_enc!)
    expect(idNo).toMatch(/^\w{17,18}$/)
    expect(world.deps.cipher.index('id_no', idNo).equals(person.id_no_idx!)).toBe(true)
    expect(person.id_no_enc!.toString('latin1')).not.toContain(idNo)
    const staged = await world.deps.db.system
      .selectFrom('import_row')
      .select(['line', 'people'])
      .where('job_id', '=', first)
      .execute()
    expect(JSON.stringify(staged)).not.toContain(idNo)
  })

  it('changes nothing when the same file comes again', async () => {
    const before = [await count('unit'), await count('person'), await count('ownership'), await count('building')]
    const { body } = await upload(bytes)
    await runImports(world.deps)
    const job = await look(body.id)
    expect(job.totals).toMatchObject({ new: 0, changed: 0 })
    const refused = await world.call('POST', url(body.id, '/commit'), { as: clerk })
    expect(refused.status).toBe(409)
    expect([await count('unit'), await count('person'), await count('ownership'), await count('building')]).toEqual(
      before,
    )
  })

  it('gives back what it took: the export reads as the same register', async () => {
    const exported = await world.app.inject({
      method: 'GET',
      url: `/api/areas/${areaId}/export`,
      headers: { authorization: `Bearer ${clerk}`, 'x-linli-surface': 'console' },
    })
    expect(exported.statusCode).toBe(200)
    const sheet = await openSheet(exported.rawPayload, { filename: 'export.xlsx' })
    let heading: string[] = []
    for await (const row of sheet) {
      heading = row.cells.map((c) => c?.text ?? '')
      break
    }
    expect(heading).toEqual(TEMPLATE_COLUMNS.map((c) => c.title))
    const before = [await count('unit'), await count('person'), await count('ownership')]
    const again = await upload(exported.rawPayload, 'export.xlsx')
    await runImports(world.deps)
    expect((await look(again.body.id)).totals).toMatchObject({ new: 0, changed: 0, rejected: 0 })
    expect([await count('unit'), await count('person'), await count('ownership')]).toEqual(before)
  })

  it('returns the file with a column of findings', async () => {
    const result = await world.app.inject({
      method: 'GET',
      url: url(first, '/result'),
      headers: { authorization: `Bearer ${clerk}`, 'x-linli-surface': 'console' },
    })
    expect(result.statusCode).toBe(200)
    const words: string[] = []
    for await (const row of await openSheet(result.rawPayload, { filename: 'r.xlsx' }))
      words.push(row.cells.at(-1)?.text ?? '')
    expect(words.join('\n')).toContain('面积不是数字')
  })

  it('goes on after a kill between batches, and ends as if nothing had happened', async () => {
    const places = await jiangyinAgain()
    const other = await world.area(places, '中断的小区', [])
    const saved = areaId
    areaId = other.id
    const big = await writeSheet({ units: 2500, seed: 11 })
    const { body } = await upload(big)
    await runImports(world.deps)
    await world.call('POST', url(body.id, '/commit'), { as: clerk })
    // A part is there, as after a kill: the job still says COMMITTING.
    await world.deps.db.worker((tx) =>
      commitUnits(tx, areaId, body.id, { units: 1000, areaSource: 'REGISTRY', on: '2026-11-20', developer: newId() }),
    )
    expect(await count('unit')).toBe(1000)
    await runImports(world.deps)
    expect((await look(body.id)).state).toBe('COMMITTED')
    expect(await count('unit')).toBe(2500)
    areaId = saved
  })

  it('is for those who may: own street yes, another street finds nothing, a committee may not', async () => {
    expect((await upload(bytes, 'x.xlsx', outsider)).status).toBe(404)
    expect((await upload(bytes, 'x.xlsx', committee)).status).toBe(403)
    expect((await world.call('GET', url(first), { as: outsider })).status).toBe(404)
    expect((await world.call('GET', `/api/areas/${areaId}/export`, { as: committee })).status).toBe(403)
  })

  it('tells what to do with a file it cannot read', async () => {
    const refused = await upload(Buffer.from('%PDF-1.4 not a sheet'), 'a.xlsx')
    expect(refused.status).toBe(422)
    expect(refused.body.detail).toContain('请上传')
    const csv = await upload(Buffer.from('姓名,备注\n张三,x\n'), 'a.csv')
    expect(csv.status).toBe(422)
    expect(csv.body.detail).toContain('表头')
  })

  it('lets a person say which column is which, and checks again', async () => {
    const csv = '楼号,单元,房间,面积平米数,业主名称\n9,1,101,88.80,王五\n9,1,102,66.60,赵六\n'
    const { body } = await upload(Buffer.from(csv), '清册.csv')
    const columns = { '0': 'building', '1': 'section', '2': 'room', '3': 'area', '4': 'ownerName' }
    const wrong = await world.call('PUT', url(body.id, '/mapping'), {
      as: clerk,
      body: { columns: { ...columns, '4': 'area' } },
    })
    if (body.state === 'UPLOADED') expect(wrong.status).toBe(400)
    await runImports(world.deps)
    const mapped = await world.call('PUT', url(body.id, '/mapping'), {
      as: clerk,
      body: { columns, areaSource: 'CONTRACT' },
    })
    expect(mapped.body.state).toBe('CHECKING')
    await runImports(world.deps)
    expect(await look(body.id)).toMatchObject({ state: 'CHECKED', groups: expect.anything() })
    expect((await world.call('POST', url(body.id, '/commit'), { as: clerk })).body.detail).toBeUndefined()
    await runImports(world.deps)
    const unit = await world.deps.db.system
      .selectFrom('unit')
      .selectAll()
      .where('area_id', '=', areaId)
      .where('natural_key', '=', '9|1|101')
      .executeTakeFirst()
    expect(unit).toMatchObject({ area_contract: 8880n, area_registry: null })
  })
})

async function jiangyinAgain() {
  const row = await world.deps.db.system
    .selectFrom('division')
    .select(['id', 'place'])
    .where('name', '=', '君山社区')
    .executeTakeFirstOrThrow()
  return row
}
