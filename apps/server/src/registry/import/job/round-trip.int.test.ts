import { checkCode } from '@linli/law'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../../test/world.ts'
import type { Role } from '../rules/codes.ts'
import { TEMPLATE_COLUMNS, type TemplatePerson, templateLine } from '../rules/template.ts'
import { idCheckCharacter, usccCheckCharacter } from '../rules/test-support/test-codes.ts'
import { clerkOf, templateSheet } from './testing.ts'

let world: World
let community: { id: string; place: string }
let clerk: ReturnType<typeof clerkOf>

beforeAll(async () => {
  world = await makeWorld()
  const places = await jiangyin(world)
  community = places.community
  clerk = clerkOf(world, (await world.official('STREET_CLERK', { division: places.street })).token)
})
afterAll(() => world.close())

const emptyArea = async () => (await world.area(community, '空小区', [])).id

const idNumber = (n: number) => {
  const digits = `32028119${String(50 + (n % 40))}0101${String(100 + n)}`
  return digits + idCheckCharacter(digits)
}
/** The organisation's own check digit stands before the code's: the one that fits is tried out. */
const creditCode = (n: number) => {
  for (const check of '0123456789X') {
    const body = `91320281MA1${String(n).padStart(5, '0')}${check}`
    const code = body + usccCheckCharacter(body)
    if (checkCode('USCC', code, '2026-11-20').valid) return code
  }
  throw new Error(`no credit code for ${n}`)
}
const phone = (n: number) => `138${String(10_000_000 + n * 7)}`

/** Twenty people and ten companies; some of them own more than one unit. */
const person = (n: number, role: Role): TemplatePerson =>
  n % 3 === 0
    ? {
        name: `江阴市第${n}贸易有限公司`,
        kind: 'LEGAL',
        idNumber: creditCode(n),
        phone: `0510-8680${1000 + n}`,
        gender: null,
        share: null,
        role,
      }
    : {
        name: `业主${'甲乙丙丁'[n % 4]}${n}`,
        kind: 'NATURAL',
        idNumber: idNumber(n),
        phone: phone(n),
        gender: n % 2 ? 'MALE' : 'FEMALE',
        share: null,
        role,
      }

/** Somebody of whom only the name is known, and sometimes a phone. */
const nameOnly = (n: number, role: Role): TemplatePerson => ({
  name: `无证${n}`,
  kind: 'NATURAL',
  idNumber: null,
  phone: n % 2 ? phone(500 + n) : null,
  gender: null,
  share: null,
  role,
})

const contact = fc.option(
  fc
    .record({ name: fc.constantFrom('李联系', '王经办', null), number: fc.option(fc.nat(99)) })
    .map(({ name, number }) =>
      name === null && number === null ? null : { name, phone: number === null ? null : phone(900 + number) },
    ),
)
const someone = (role: Role) =>
  fc.oneof(
    fc.nat(29).map((n) => person(n, role)),
    fc.nat(9).map((n) => nameOnly(n, role)),
  )
const byName = { selector: (p: TemplatePerson) => p.name }
const owners = fc
  .tuple(fc.uniqueArray(someone('OWNER'), { ...byName, maxLength: 3 }), fc.boolean(), fc.integer({ min: 1, max: 5 }))
  .map(([list, inShares, part]) =>
    inShares && list.length === 2
      ? list.map((p, i) => ({ ...p, share: { part: BigInt(i ? 7 - part : part), of: 7n } }))
      : list,
  )
const others = fc.uniqueArray(
  fc.constantFrom<Role>('MEMBER', 'TENANT', 'STAFF', 'OTHER').chain((role) => someone(role)),
  { ...byName, maxLength: 2 },
)
const unit = fc.record({
  section: fc.constantFrom('1', '2', '0'),
  type: fc.record({
    kind: fc.constantFrom(
      'DWELLING',
      'OFFICE',
      'DORMITORY',
      'SHOP',
      'PARKING',
      'GARAGE',
      'STORAGE',
      'SERVICE_ROOM',
      'OTHER',
    ),
    use: fc.constantFrom('DWELLING', 'NON_RESIDENTIAL', 'PARKING', 'OTHER'),
  } as const),
  state: fc.constantFrom('OWNED', 'OWNED', 'OWNED', 'UNSOLD', 'UNDELIVERED'),
  occupancy: fc.constantFrom(null, '已入住', '已出租', '装修中'),
  area: fc.option(fc.bigInt({ min: 1n, max: 99_999n })),
  innerArea: fc.option(fc.bigInt({ min: 1n, max: 99_999n })),
  rent: fc.option(fc.bigInt({ min: 1n, max: 9_999_999n })),
  floor: fc.option(fc.integer({ min: -2, max: 30 }).filter((n) => n !== 0)),
  layout: fc.constantFrom(null, '三室两厅'),
  estateNo: fc.constantFrom(null, '320281001001GB00001F00010001'),
  owners,
  others,
  contacts: fc.array(contact, { minLength: 6, maxLength: 6 }),
} as const)

/** The lines of a register, one a person, as the export writes them. */
const register = fc.array(unit, { minLength: 1, maxLength: 12 }).map((units) =>
  units.flatMap(({ owners: owning, others: living, contacts, section, ...facts }, i) => {
    const building = String((i % 3) + 1)
    const line = {
      ...facts,
      room: { building, section, room: String(101 + i) },
      occupancy: facts.state === 'OWNED' ? facts.occupancy : null,
      floorsTotal: 18,
      hasLift: building === '1',
    }
    const people: (TemplatePerson | null)[] = facts.state === 'UNSOLD' ? [] : [...owning, ...living]
    return (people.length > 0 ? people : [null]).map((p, at) => templateLine(line, p, contacts[at] ?? null))
  }),
)

const sorted = (lines: readonly (readonly string[])[]) => lines.map((cells) => cells.join('|')).sort()

describe('a register that goes out and comes in again', () => {
  it('loses nothing: what was imported is exported, and the export makes the same register in an empty area', async () => {
    await fc.assert(
      fc.asyncProperty(register, async (lines) => {
        const [here, there] = [await emptyArea(), await emptyArea()]
        const taken = await clerk.take(here, await templateSheet(lines))
        expect(taken).toMatchObject({ state: 'COMMITTED', totals: { rejected: 0, data: lines.length } })
        const first = await clerk.export(here)
        expect(first.heading).toEqual(TEMPLATE_COLUMNS.map((c) => c.title))
        expect(sorted(first.lines)).toEqual(sorted(lines))

        await clerk.take(there, first.bytes)
        expect((await clerk.export(there)).lines).toEqual(first.lines)
        // And where it came from, it changes nothing.
        expect((await clerk.check(here, first.bytes)).totals).toMatchObject({ new: 0, changed: 0, rejected: 0 })
      }),
      { numRuns: 12 },
    )
  }, 240_000)

  it('keeps family, tenants and contacts apart: sealed, without a vote, masked where officials see the unit', async () => {
    const area = await emptyArea()
    const facts = {
      room: { building: '1', section: '1', room: '101' },
      type: { kind: 'DWELLING', use: 'DWELLING' },
      state: 'OWNED',
      occupancy: '已出租',
      area: 8932n,
      innerArea: null,
      rent: 250_000n,
      floor: 1,
      floorsTotal: 6,
      hasLift: false,
      layout: null,
      estateNo: null,
    } as const
    const tenant = person(1, 'TENANT')
    await clerk.take(
      area,
      await templateSheet([
        templateLine(facts, person(2, 'OWNER'), { name: '李联系', phone: phone(77) }),
        templateLine(facts, tenant),
      ]),
    )
    const system = world.deps.db.system
    const rows = await system
      .selectFrom('household_member')
      .selectAll()
      .where('area_id', '=', area)
      .orderBy('role')
      .execute()
    expect(rows.map((r) => [r.role, r.name])).toEqual([
      ['CONTACT', '李联系'],
      ['TENANT', tenant.name],
    ])
    const stored = rows[1]!
    expect(world.deps.cipher.decrypt('household_member.id_no', stored.id_no_enc!)).toBe(tenant.idNumber)
    expect(stored.id_no_idx).toEqual(world.deps.cipher.index('id_no', tenant.idNumber!))
    expect(stored.phone_enc!.toString('latin1')).not.toContain(tenant.phone)
    const owning = await system.selectFrom('ownership').select('person_id').where('area_id', '=', area).execute()
    expect(owning).toHaveLength(1)
    const { id } = await system.selectFrom('unit').select('id').where('area_id', '=', area).executeTakeFirstOrThrow()
    const token = (await world.official('COMMUNITY_CLERK', { division: community })).token
    const page = await world.call('GET', `/api/areas/${area}/units/${id}`, { as: token })
    expect(page.body.household).toMatchObject([
      { role: 'CONTACT', name: '李**' },
      { role: 'TENANT', name: expect.stringMatching(/^业\*+$/) },
    ])
    expect(page.text).not.toContain(tenant.name)
    expect(page.text).not.toContain(tenant.phone)
  })

  it('replaces the tenants when a file names others, and leaves them when it names none', async () => {
    const area = await emptyArea()
    const csv = (rows: string) => Buffer.from(`楼号,单元,房间,建筑面积,业主名称,手机号,业主类型\n${rows}`)
    await clerk.take(area, csv(`1,1,101,88.00,张三,,1001业主\n1,1,101,88.00,旧租客,${phone(1)},1003租客\n`), 'a.csv')
    const names = async () =>
      (
        await world.deps.db.system.selectFrom('household_member').select('name').where('area_id', '=', area).execute()
      ).map((r) => r.name)
    expect((await clerk.check(area, csv('1,1,101,88.00,张三,,1001业主\n'), 'b.csv')).totals).toMatchObject({ same: 1 })
    expect(await names()).toEqual(['旧租客'])
    const job = await clerk.take(area, csv(`1,1,101,88.00,新租客,${phone(2)},1003租客\n`), 'c.csv')
    expect(job).toMatchObject({ state: 'COMMITTED', totals: { changed: 1 } })
    expect(await names()).toEqual(['新租客'])
  })
})
