import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../test/world.ts'
import { makeVotingHouse, type VotingHouse } from '../assembly/ballot/testing.ts'

let house: VotingHouse
let world: World
let clerk: { token: string }
let company: { token: string }

beforeAll(async () => {
  house = await makeVotingHouse()
  world = house.world
  clerk = await world.official('COMMUNITY_CLERK', { division: house.places.community })
  company = await world.official('COMPANY_MANAGER', { areaId: house.area.id })
})
afterAll(() => world.close())

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64, 1)])
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n')
const url = (rest = '') => `/api/areas/${house.area.id}/files${rest}`

function upload(as: string | null, bytes: Buffer, name: string, query = '') {
  const boundary = 'linli-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return world.call('POST', url(query), { as, body, headers })
}

describe('a file', () => {
  it('is taken, listed and given back with the type its bytes have, whatever it is called', async () => {
    const stored = await upload(clerk.token, PDF, '../../预算 报告.exe')
    expect([stored.status, stored.body.name]).toEqual([201, '预算 报告.exe'])
    const list = await world.call('GET', url(), { as: clerk.token })
    expect(list.body.items[0]).toMatchObject({ id: stored.body.id, mediaType: 'application/pdf', size: '15' })
    const back = await world.call('GET', url(`/${stored.body.id}`), { as: company.token })
    expect([back.status, back.headers['content-type'], back.text]).toEqual([200, 'application/pdf', PDF.toString()])
    expect(back.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''/)
  })

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a zip', Buffer.from('504b030414000000', 'hex')],
    ['nothing', Buffer.alloc(0)],
  ])('that is really %s is refused under the name of a picture', async (_, bytes) => {
    const answer = await upload(clerk.token, bytes, '图片.png')
    expect([answer.status, answer.body.code]).toEqual([422, 'FILE_REFUSED'])
  })

  it('over 10 MB is refused with the limit in the sentence', async () => {
    const answer = await upload(clerk.token, Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]), '大图.png')
    expect([answer.status, answer.body.detail]).toEqual([413, expect.stringContaining('10 MB')])
  })

  it('showing a paper ballot is kept and given to nobody; a letter only to the officials', async () => {
    const scan = await upload(clerk.token, PNG, '票.png', '?purpose=PAPER_SCAN')
    const letter = await upload(clerk.token, PNG, '委托书.png', '?purpose=LETTER')
    const get = (id: string, as: string) => world.call('GET', url(`/${id}`), { as })
    expect((await get(scan.body.id, clerk.token)).status).toBe(404)
    expect((await get(letter.body.id, company.token)).status).toBe(403)
    expect((await get(letter.body.id, clerk.token)).status).toBe(200)
    const listed = (await world.call('GET', url(), { as: clerk.token })).body.items.map((f: { id: string }) => f.id)
    expect(listed).not.toContain(scan.body.id)
  })

  it('is uploaded by staff of the area only', async () => {
    const neighbour = await world.official('COMMUNITY_CLERK', { division: house.places.siblingCommunity })
    expect((await upload(neighbour.token, PNG, '图.png')).status).toBe(404)
    expect((await upload(null, PNG, '图.png')).status).toBe(401)
    const owner = await world.call('GET', url(), { as: house.zhang.token, surface: 'resident' })
    expect(owner.status).toBe(403)
  })
})
