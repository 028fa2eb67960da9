import { describe, expect, it } from 'vitest'
import { type Context, type PostRole, PUBLIC, rangeOf } from './db/context.ts'
import { authorise, definePolicy, may, type Role, sees } from './policy.ts'

definePolicy({ 'test.act': { title: '做一件事', roles: ['STREET_CLERK', 'OWNER', 'COMPANY_MANAGER'] } })

const area = { id: 'a1', place: '3202810010250001' }
const post = (role: Role, place: string | null, areaId: string | null = null): PostRole => ({
  role,
  organisationId: 'o',
  organisationName: 'o',
  divisionId: null,
  areaId,
  place,
})
const actor = (roles: PostRole[], rest: Partial<Context> = {}): Context => ({
  ...PUBLIC,
  actor: 'x',
  kind: 'official',
  ranges: roles.flatMap((r) => (r.place ? [rangeOf(r.place)] : [])),
  roles,
  ...rest,
})

describe('right and place together', () => {
  it.each([
    ['own street', '320281001', true],
    ['sibling street', '320281004', false],
    ['parent district', '320281', true],
    ['child community of another area', '320281001026', false],
  ])('a clerk of the %s', (_, place, expected) => {
    expect(may(actor([post('STREET_CLERK', place)]), 'test.act', area)).toBe(expected)
    expect(sees(actor([post('STREET_CLERK', place)]), area)).toBe(expected)
  })

  it('does not lend the right of one post to the place of another', () => {
    const two = actor([post('STREET_CLERK', '320281004'), post('COMMITTEE_MEMBER', null, 'a1')], { areas: ['a1'] })
    expect(sees(two, area)).toBe(true)
    expect(may(two, 'test.act', area)).toBe(false)
  })

  it('lets an owner act in the own area only', () => {
    expect(may(actor([], { kind: 'owner', areas: ['a1'] }), 'test.act', area)).toBe(true)
    expect(may(actor([], { kind: 'owner', areas: ['a2'] }), 'test.act', area)).toBe(false)
  })

  it('tells a stranger to sign in and a wrong post what it may not do', () => {
    expect(() => authorise(PUBLIC, 'test.act', area)).toThrow(/请先登录|尚未登录/)
    expect(() => authorise(actor([post('COMMUNITY_CLERK', '320281001')]), 'test.act', area)).toThrow(/做一件事/)
  })

  it('refuses an action nobody has defined, and one defined twice', () => {
    expect(() => may(PUBLIC, 'test.unknown', null)).toThrow(/unknown action/)
    expect(() => definePolicy({ 'test.act': { title: '', roles: [] } })).toThrow(/twice/)
  })
})
