import { checkBallot, nodeVerifiers, parsePublicKey } from '@linli/proof/node'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import { cast, openVoting } from './testing.ts'

let world: World
let area: Awaited<ReturnType<World['area']>>
let elsewhere: Awaited<ReturnType<World['area']>>
let community: { id: string; place: string }
type Owner = { accountId: string; token: string }
let zhang: Owner
let li: Owner
let stranger: Owner

const unit = (n: number) => area.units[n]!
const person = (n: number, k = 0) => unit(n).owners[k]!.id
const line = (n: number, k?: number) => ({
  units: [{ id: unit(n).id }],
  owners: k === undefined ? unit(n).owners.map((o) => o.id) : [person(n, k)],
})

beforeAll(async () => {
  world = await makeWorld()
  const places = await jiangyin(world)
  community = places.community
  area = await world.area(places.community, '春江花园', [
    { building: '1栋', room: '101', owners: [{ name: '张三', phone: '13800000001' }] },
    {
      building: '1栋',
      room: '102',
      owners: [
        { name: '李四', phone: '13800000002' },
        { name: '王五', phone: '13800000003' },
      ],
    },
    { building: '1栋', room: '103', owners: [{ name: '江阴某某贸易有限公司', kind: 'LEGAL' }] },
    { building: '1栋', room: '104', owners: [{ name: '赵六', phone: '13800000004' }] },
  ])
  elsewhere = await world.area(places.otherCommunity, '别处花园', [
    { building: '1栋', room: '101', owners: [{ name: '钱七', phone: '13800000009' }] },
  ])
  zhang = await world.owner(area.id, person(0), '13800000001')
  li = await world.owner(area.id, person(1), '13800000002')
  stranger = await world.owner(elsewhere.id, elsewhere.units[0]!.owners[0]!.id, '13800000009')
})

afterAll(() => world.close())

const rows = async (table: string, where = 'true') =>
  (
    await world.deps.db.worker((tx) =>
      sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${sql.raw(where)}`.execute(tx),
    )
  ).rows

describe('casting a ballot', () => {
  it('records it once and hands out a receipt that anyone with the public key can check', async () => {
    const v = await openVoting(world, area.id, { lines: [line(0)] })
    const answer = await cast(world, zhang.token, area.id, { motion: v.motions[0]!, line: v.lines[0]! })
    expect(answer.status).toBe(201)
    const { ballotId, receipt, publicKeys, sentence } = answer.body
    expect(sentence).toContain('同意')
    const keys = publicKeys.map(parsePublicKey)
    const check = checkBallot(receipt, null, { receipt: keys, checkpoint: keys }, nodeVerifiers)
    expect(check.verdict).toBe('PROMISED')
    expect(await rows('standing_ballot', `ballot_id = '${ballotId}'`)).toHaveLength(1)
    expect(await rows('log_pending', `ballot_id = '${ballotId}'`)).toHaveLength(1)
    const events = await rows('audit_event', `subject_id = '${ballotId}'`)
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events[0])).not.toContain('FOR')
    const again = await world.call('GET', `/api/areas/${area.id}/ballots/${ballotId}/receipt`, {
      as: zhang.token,
      surface: 'resident',
    })
    expect(again.body.receipt).toEqual(receipt)
    expect(again.body.choiceTitle).toBe('同意')
  })

  it('keeps no salt in clear, so that a stolen database cannot prove a choice', async () => {
    const v = await openVoting(world, area.id, { lines: [line(0)] })
    const answer = await cast(world, zhang.token, area.id, { motion: v.motions[0]!, line: v.lines[0]! })
    const { salt } = answer.body.receipt
    const stored = [...(await rows('ballot')), ...(await rows('idempotency')), ...(await rows('audit_event'))]
    const text = stored.map((r) =>
      JSON.stringify(r, (_, x) => (x?.type === 'Buffer' ? Buffer.from(x.data).toString('latin1') : x)),
    )
    expect(text.filter((t) => t.includes(salt))).toEqual([])
  })
})
