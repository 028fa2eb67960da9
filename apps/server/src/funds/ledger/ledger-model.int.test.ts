import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { type Act, balancedBy, type Line, type Posted } from './ledger.ts'
import { deposit, pay, refund, release, reserve, reverse, settle } from './post-journal.ts'
import { act, attempt, type Books, balances, expectSound, fundWorld, openBooks } from './testing.ts'
import { BANK, type Command, type Model, type ModelLine, startModel, step } from './testing-model.ts'

let world: World
let community: { id: string; place: string }

beforeAll(async () => {
  const made = await fundWorld()
  world = made.world
  community = made.places.community
})
afterAll(() => world.close())

const HOUSEHOLDS = 4
const CLIENTS = 16

const opening = fc.array(fc.bigInt({ min: 0n, max: 300n }), { minLength: HOUSEHOLDS, maxLength: HOUSEHOLDS })
const lines: fc.Arbitrary<ModelLine[]> = fc.uniqueArray(
  fc.record({ account: fc.integer({ min: 1, max: HOUSEHOLDS }), amount: fc.bigInt({ min: 1n, max: 120n }) }),
  { selector: (l) => l.account, minLength: 1, maxLength: HOUSEHOLDS },
)
const of = fc.integer({ min: 0, max: 15 })
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant('deposit' as const), lines }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('refund' as const), lines }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('reserve' as const), lines }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pay' as const), of, lines }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('settle' as const), of, lines }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('release' as const), of }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('reverse' as const), of }) },
)
const commands = fc.array(command, { minLength: 4, maxLength: 16 })

/** Accounts of the books by their number in the model: the bank, then each household's principal. */
const accountsOf = (books: Books) => [books.bank, ...books.units.map((u) => u.principal)]

async function start(balancesOf: readonly bigint[]): Promise<Books> {
  return openBooks(
    world,
    community,
    balancesOf.map((principal) => ({ principal, interest: 0n })),
  )
}

/** A command as a call of the ledger; `made` are the journals of earlier commands. */
function call(tx: Tx, books: Books, made: readonly (string | null)[], c: Command, a: Act): Promise<Posted> {
  const accounts = accountsOf(books)
  const real = (model: readonly ModelLine[], sign: bigint): Line[] =>
    model.map((l) => ({ account: accounts[l.account]!, amount: sign * l.amount }))
  const { areaId, bank } = books
  const journal = 'of' in c ? (made[c.of] ?? newId()) : ''
  if (c.type === 'deposit') return deposit(tx, areaId, a, balancedBy(bank, real(c.lines, 1n)))
  if (c.type === 'refund') return refund(tx, areaId, a, balancedBy(bank, real(c.lines, -1n)))
  if (c.type === 'reserve') return reserve(tx, areaId, a, real(c.lines, 1n))
  if (c.type === 'pay') return pay(tx, areaId, a, journal, balancedBy(bank, real(c.lines, -1n)))
  if (c.type === 'settle') return settle(tx, areaId, a, journal, balancedBy(bank, real(c.lines, -1n)))
  if (c.type === 'release') return release(tx, areaId, a, journal)
  return reverse(tx, areaId, a, journal)
}

async function standing(books: Books) {
  const all = await balances(world, books.areaId)
  return accountsOf(books).map((id) => all.get(id)!)
}

const standingOf = (model: Model) =>
  model.posted.map((posted, i) => ({ posted, held: model.held[i]!, ver: model.versions[i]! }))

describe('the ledger against its model', () => {
  it('accepts and refuses the same commands, and stands the same after each', async () => {
    await fc.assert(
      fc.asyncProperty(opening, commands, async (balancesOf, list) => {
        const books = await start(balancesOf)
        let model = startModel(balancesOf)
        const made: (string | null)[] = []
        for (const [n, c] of list.entries()) {
          const expected = step(model, c, n)
          const answer = await attempt(world, (tx) => call(tx, books, made, c, act(world)))
          expect('journal' in answer, `${n}: ${c.type}`).toBe(expected !== null)
          made.push('journal' in answer ? answer.journal : null)
          model = expected ?? model
          expect(await standing(books)).toEqual(standingOf(model))
        }
      }),
      { numRuns: 40 },
    )
    await expectSound(world)
  })

  it('answers any number of identical retries with one effect, also side by side', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(lines, fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 6 }),
        async (list) => {
          const books = await start([0n, 0n, 0n, 0n])
          let model = startModel([0n, 0n, 0n, 0n])
          const calls = list.flatMap(([given, times], n) => {
            const c: Command = { type: 'deposit', lines: given }
            model = step(model, c, n)!
            const a = act(world)
            return Array.from({ length: times }, () => () => attempt(world, (tx) => call(tx, books, [], c, a)))
          })
          const answers = await Promise.all(calls.map((run) => run()))
          expect(answers.filter((a) => 'fresh' in a && a.fresh)).toHaveLength(list.length)
          expect(await standing(books)).toEqual(standingOf(model))
        },
      ),
      { numRuns: 20 },
    )
    await expectSound(world)
  })

  it('gives the same trial balance whatever the order of journals that do not depend on each other', async () => {
    const orders = fc
      .array(fc.record({ type: fc.constantFrom('deposit' as const, 'refund' as const), lines }), {
        minLength: 2,
        maxLength: 8,
      })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    await fc.assert(
      fc.asyncProperty(orders, async ([one, other]) => {
        // Rich enough that no order is refused.
        const rich = [9999n, 9999n, 9999n, 9999n]
        const stood: unknown[] = []
        for (const order of [one, other]) {
          const books = await start(rich)
          for (const c of order) await attempt(world, (tx) => call(tx, books, [], c, act(world)))
          stood.push(await standing(books))
        }
        expect(stood[0]).toEqual(stood[1])
      }),
      { numRuns: 15 },
    )
  })

  it('reversed from the last to the first, stands as it was opened', async () => {
    await fc.assert(
      fc.asyncProperty(opening, commands, async (balancesOf, list) => {
        const books = await start(balancesOf)
        const before = (await standing(books)).map(({ posted, held }) => ({ posted, held }))
        const made: (string | null)[] = []
        for (const c of list.filter((each) => each.type !== 'reverse')) {
          const answer = await attempt(world, (tx) => call(tx, books, made, c, act(world)))
          made.push('journal' in answer ? answer.journal : null)
        }
        for (const journal of made.reverse()) {
          if (journal === null) continue
          expect(await attempt(world, (tx) => reverse(tx, books.areaId, act(world), journal))).toMatchObject({
            fresh: true,
          })
        }
        expect((await standing(books)).map(({ posted, held }) => ({ posted, held }))).toEqual(before)
      }),
      { numRuns: 20 },
    )
    await expectSound(world)
  })
})

describe('many at once', () => {
  it(`never takes anybody below zero under any interleaving of ${CLIENTS} clients, and loses nothing acknowledged`, async () => {
    const load = fc.array(
      fc.record({ type: fc.constantFrom('deposit' as const, 'refund' as const, 'reserve' as const), lines }),
      {
        minLength: 3 * CLIENTS,
        maxLength: 5 * CLIENTS,
      },
    )
    await fc.assert(
      fc.asyncProperty(opening, load, async (balancesOf, list) => {
        const books = await start(balancesOf)
        let next = 0
        const done: Command[] = []
        // Each client keeps asking until nothing is left; reservations are paid at once, in whole, by the same client.
        const client = async () => {
          while (next < list.length) {
            const c = list[next++]!
            const answer = await attempt(world, (tx) => call(tx, books, [], c, act(world)))
            if (!('journal' in answer)) continue
            done.push(c)
            if (c.type !== 'reserve') continue
            const paid = await attempt(world, (tx) =>
              call(tx, books, [answer.journal], { type: 'pay', of: 0, lines: c.lines }, act(world)),
            )
            // What is reserved is there: paying it cannot fail for lack of money.
            expect(paid).toMatchObject({ fresh: true })
          }
        }
        await Promise.all(Array.from({ length: CLIENTS }, client))
        const expected = [...startModel(balancesOf).posted]
        for (const c of done) {
          const sign = c.type === 'deposit' ? 1n : -1n
          for (const l of 'lines' in c ? c.lines : []) {
            expected[l.account]! += sign * l.amount
            expected[BANK]! -= sign * l.amount
          }
        }
        expect((await standing(books)).map((b) => b.posted)).toEqual(expected)
      }),
      { numRuns: 6 },
    )
    await expectSound(world)
  })

  it('two uses that would together exhaust a fund: one is refused, whole', async () => {
    const books = await start([100n, 100n, 100n, 100n])
    const whole = books.units.map((u) => ({ account: u.principal, amount: 60n }))
    const answers = await Promise.all([
      attempt(world, (tx) => reserve(tx, books.areaId, act(world), whole)),
      attempt(world, (tx) => reserve(tx, books.areaId, act(world), [...whole].reverse())),
    ])
    expect(answers.filter((a) => 'journal' in a)).toHaveLength(1)
    const { rows } = await world.deps.db.worker((tx) =>
      sql<{
        held: bigint
      }>`select held from fund_account where area_id = ${books.areaId} and part = 'PRINCIPAL'`.execute(tx),
    )
    expect(rows.map((r) => r.held)).toEqual([60n, 60n, 60n, 60n])
    await expectSound(world)
  })
})
