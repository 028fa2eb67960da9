import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildRoll, type Merge, type Parking, type Roll, type RollOptions, type RollUnit } from './roll-build.ts'

const DEFAULTS: RollOptions = { parking: 'EXCLUDE', merge: 'EXACT_OWNER_SET' }

function unit(id: string, more: Partial<RollUnit> = {}): RollUnit {
  return { id, use: 'DWELLING', area: { registry: 10000n }, state: 'OWNED', owners: ['甲'], ...more }
}

const person = fc.constantFrom('甲', '乙', '丙', '丁', '建设甲', '建设乙')
const anyUnit: fc.Arbitrary<Omit<RollUnit, 'id'>> = fc.record({
  use: fc.constantFrom('DWELLING', 'DWELLING', 'NON_RESIDENTIAL', 'PARKING', 'OTHER'),
  area: fc.record(
    { registry: fc.bigInt(0n, 20000n), survey: fc.bigInt(0n, 20000n), contract: fc.bigInt(0n, 20000n) },
    { requiredKeys: [] },
  ),
  state: fc.constantFrom('OWNED', 'OWNED', 'OWNED', 'UNSOLD', 'UNDELIVERED'),
  owners: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
  developer: fc.constantFrom('建设甲', '建设乙'),
})
const units = fc.array(anyUnit, { maxLength: 12 }).map((all) => all.map((one, i) => ({ ...one, id: `u${i}` })))
const options: fc.Arbitrary<RollOptions> = fc.record({
  parking: fc.constantFrom<Parking>('EXCLUDE', 'INCLUDE_AREA_ONLY', 'INCLUDE'),
  merge: fc.constantFrom<Merge>('EXACT_OWNER_SET', 'ANY_SHARED_OWNER'),
})

/** A roll told without order: what must not depend on how the units were listed. */
function withoutOrder(roll: Roll) {
  const sorted = (ids: string[]) => [...ids].sort()
  const lines = roll.lines.map((line) => ({ ...line, units: sorted(line.units.map((entry) => entry.id)) }))
  return {
    ...roll,
    lines: lines.sort((a, b) => (a.key < b.key ? -1 : 1)),
    provisional: sorted(roll.provisional),
    blocked: sorted(roll.blocked),
    excluded: sorted(roll.excluded),
  }
}

/** Heads counted the slow way: repeat joining sets that are the same (or share a person) until nothing changes. */
function slowHeads(all: RollUnit[], { parking, merge }: RollOptions): number {
  let groups = all
    .filter((one) => one.use !== 'PARKING' || parking === 'INCLUDE')
    .map((one) => new Set(one.state === 'OWNED' ? one.owners : [one.developer as string]))
  const same = (a: Set<string>, b: Set<string>) =>
    merge === 'EXACT_OWNER_SET'
      ? a.size === b.size && [...a].every((name) => b.has(name))
      : [...a].some((name) => b.has(name))
  for (;;) {
    const next: Set<string>[] = []
    for (const group of groups) {
      const other = next.find((known) => same(known, group))
      if (other) for (const name of group) other.add(name)
      else next.push(new Set(group))
    }
    if (next.length === groups.length) return next.length
    groups = next
  }
}

describe('the roll, whatever the units', () => {
  test('doesn’t change when units are listed in another order', () => {
    fc.assert(
      fc.property(units, options, fc.infiniteStream(fc.nat()), (all, how, random) => {
        const shuffled = all
          .map((one) => ({ one, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(withoutOrder(buildRoll(shuffled, how))).toEqual(withoutOrder(buildRoll(all, how)))
      }),
    )
  })

  test('has lines that sum to it, each unit on one line or excluded', () => {
    fc.assert(
      fc.property(units, options, (all, how) => {
        const roll = buildRoll(all, how)
        expect(roll.lines.reduce((sum, line) => sum + line.area, 0n)).toBe(roll.area)
        expect(roll.lines.filter((line) => line.heads === 1).length).toBe(roll.heads)
        const placed = [...roll.lines.flatMap((line) => line.units.map((entry) => entry.id)), ...roll.excluded]
        expect(placed.sort()).toEqual(all.map((one) => one.id).sort())
        expect(new Set(roll.lines.map((line) => line.key)).size).toBe(roll.lines.length)
        for (const line of roll.lines) {
          expect(line.heads).toBe(line.units.some((entry) => entry.countsHead) ? 1 : 0)
          expect(line.owners.length > 0 || line.developer !== undefined).toBe(true)
        }
      }),
    )
  })

  test('has as many heads as a count by repeated joining finds', () => {
    fc.assert(
      fc.property(units, options, (all, how) => {
        expect(buildRoll(all, how).heads).toBe(slowHeads(all, how))
      }),
    )
  })

  test('never has more heads when shared owners are merged', () => {
    fc.assert(
      fc.property(units, options, (all, how) => {
        const exact = buildRoll(all, { ...how, merge: 'EXACT_OWNER_SET' })
        const shared = buildRoll(all, { ...how, merge: 'ANY_SHARED_OWNER' })
        expect(shared.heads).toBeLessThanOrEqual(exact.heads)
        expect(shared.area).toBe(exact.area)
      }),
    )
  })
})

describe('lines', () => {
  test('a developer’s line holds its unsold, undelivered and own units, and no buyer votes it', () => {
    const roll = buildRoll(
      [
        unit('1', { state: 'UNSOLD', owners: [], developer: '建设甲' }),
        unit('2', { state: 'UNDELIVERED', owners: ['张'], developer: '建设甲' }),
        unit('3', { owners: ['建设甲'] }),
      ],
      DEFAULTS,
    )
    expect(roll.lines).toMatchObject([
      { kind: 'DEVELOPER', developer: '建设甲', owners: ['建设甲'], heads: 1, area: 30000n },
    ])
  })

  test('area-only parking goes to its owner’s line', () => {
    const roll = buildRoll([unit('101'), unit('P', { use: 'PARKING', area: { registry: 1250n } })], {
      ...DEFAULTS,
      parking: 'INCLUDE_AREA_ONLY',
    })
    expect(roll.lines).toMatchObject([{ heads: 1, area: 11250n, units: [{ countsHead: true }, { countsHead: false }] }])
  })

  test('area-only parking of someone without a line stands on a line with no head', () => {
    const roll = buildRoll([unit('101'), unit('P', { use: 'PARKING', owners: ['外'] })], {
      ...DEFAULTS,
      parking: 'INCLUDE_AREA_ONLY',
    })
    expect(roll.heads).toBe(1)
    expect(roll.lines[1]).toMatchObject({ heads: 0, owners: ['外'], area: 10000n })
  })

  test('shared area-only parking never brings a stranger onto a line', () => {
    const roll = buildRoll([unit('101'), unit('P', { use: 'PARKING', owners: ['外', '甲'] })], {
      parking: 'INCLUDE_AREA_ONLY',
      merge: 'ANY_SHARED_OWNER',
    })
    expect(roll.lines).toMatchObject([{ heads: 1, owners: ['甲'], area: 20000n }])
  })

  test('area-only unsold parking doesn’t turn an owner’s line into a developer’s', () => {
    const roll = buildRoll(
      [
        unit('101', { owners: ['建设甲'] }),
        unit('P', { use: 'PARKING', state: 'UNSOLD', owners: [], developer: '建设甲' }),
      ],
      { ...DEFAULTS, parking: 'INCLUDE_AREA_ONLY' },
    )
    expect(roll.lines).toMatchObject([{ kind: 'OWNERS', heads: 1, area: 20000n }])
  })

  test('the same owner written twice is one owner', () => {
    const roll = buildRoll([unit('1', { owners: ['甲', '甲'] }), unit('2')], DEFAULTS)
    expect(roll.lines).toMatchObject([{ owners: ['甲'], heads: 1 }])
  })

  test('a blocked unit counts a head and has no area', () => {
    const roll = buildRoll([unit('1', { area: { registry: 0n } })], DEFAULTS)
    expect(roll).toMatchObject({ heads: 1, area: 0n, blocked: ['1'] })
    expect(roll.lines[0]?.units[0]).toMatchObject({ area: null, source: null })
  })

  test('a negative area is refused, with the unit named', () => {
    expect(() => buildRoll([unit('1', { area: { survey: -1n } })], DEFAULTS)).toThrow(
      expect.objectContaining({ code: 'BAD_NUMBER', subject: '1' }),
    )
  })
})
