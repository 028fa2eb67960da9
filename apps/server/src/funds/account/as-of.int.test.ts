import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { balancedBy } from '../ledger/ledger.ts'
import { deposit } from '../ledger/post-journal.ts'
import { act, expectSound, fundWorld, line, openBooks } from '../ledger/testing.ts'
import { balancesByKind, findHousehold } from './account.store.ts'

let world: World
let community: { id: string; place: string }

beforeAll(async () => {
  const made = await fundWorld()
  world = made.world
  community = made.places.community
})
afterAll(() => world.close())

const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']
const posting = fc.record({ day: fc.constantFrom(...DAYS), amount: fc.bigInt({ min: 1n, max: 9_99n }) })

describe('the balance on a day', () => {
  it('is the sum of what belongs to that day and earlier ones, whatever the order of posting', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(posting, { minLength: 1, maxLength: 8 }), async (list) => {
        const books = await openBooks(world, community, [{ principal: 1_00n, interest: 0n }])
        const { unitId, principal } = books.units[0]!
        const onDay = (day: string) =>
          world.deps.db.worker(async (tx) => ({
            unit: (await findHousehold(tx, books.areaId, unitId, day))!.principal,
            bank: (await balancesByKind(tx, books.areaId, day)).find((r) => r.kind === 'BANK')!.balance,
          }))
        const done: typeof list = []
        for (const one of list) {
          const before = await Promise.all(DAYS.map(onDay))
          await world.deps.db.worker((tx) =>
            deposit(
              tx,
              books.areaId,
              act(world, { on: one.day }),
              balancedBy(books.bank, [line(principal, one.amount)]),
            ),
          )
          done.push(one)
          for (const [i, day] of DAYS.entries()) {
            const now = await onDay(day)
            // Unchanged unless this posting belongs to that day or an earlier one.
            if (day < one.day) expect(now).toEqual(before[i])
            const expected = done.filter((d) => d.day <= day).reduce((sum, d) => sum + d.amount, 1_00n)
            expect(now).toEqual({ unit: expected, bank: -expected })
          }
        }
      }),
      { numRuns: 12 },
    )
    await expectSound(world)
  })
})
