import type { Tx } from '../../platform/db/database.ts'
import { heldBy, listHouseholds } from '../ledger/ledger.store.ts'
import { type Act, drawFrom, type Household, type Line } from '../ledger/ledger.ts'
import { accountFor, openHouseholds } from '../ledger/open-accounts.ts'
import { billDeveloper, collect, payOut, release, reserve, returnPayable, reverse } from '../ledger/post-journal.ts'
import { standingBills } from './part.store.ts'

/** Who posts what of which use, and when: makes the acts of a use with keys that cannot come twice. */
export type Posting = {
  areaId: string
  useId: string
  actor: string | null
  /** The legal day the money moved. */
  on: string
  at: Date
  /** For people, in the books for ever: no personal data. */
  memo: string
}

export function actOf(p: Posting, name: string): Act {
  return { key: `use:${p.useId}:${name}`, actor: p.actor, on: p.on, at: p.at, subject: p.useId, memo: p.memo }
}

/** Both accounts of each unit with what is free in them; opened where a unit had none. */
export async function householdsOf(
  tx: Tx,
  areaId: string,
  unitIds: readonly string[],
  at: Date,
): Promise<Map<string, Household>> {
  if (unitIds.length === 0) return new Map()
  await openHouseholds(tx, areaId, at, unitIds)
  const rows = await listHouseholds(tx, areaId, unitIds)
  return new Map(
    rows.map((r) => [
      r.unit_id,
      {
        unitId: r.unit_id,
        principal: { account: r.principal_id, available: r.principal - r.principal_held },
        interest: { account: r.interest_id, available: r.interest - r.interest_held },
      },
    ]),
  )
}

/**
 * Reserves each household's part, as far as its accounts go; nobody below zero.
 * @returns the reservation (null when nobody has anything) and what each unit's accounts cover
 */
export async function reserveParts(
  tx: Tx,
  p: Posting,
  parts: readonly { unitId: string; amount: bigint }[],
  households: ReadonlyMap<string, Household>,
): Promise<{ holdId: string | null; covered: Map<string, bigint> }> {
  const lines: Line[] = []
  const covered = new Map<string, bigint>()
  for (const { unitId, amount } of parts) {
    const { taken, shortfall } = drawFrom(households.get(unitId)!, amount)
    lines.push(...taken)
    covered.set(unitId, amount - shortfall)
  }
  if (lines.length === 0) return { holdId: null, covered }
  const { journal } = await reserve(tx, p.areaId, actOf(p, 'reserve'), lines)
  return { holdId: journal, covered }
}

/** What is still reserved, by account. */
export async function reservedBy(tx: Tx, areaId: string, holdId: string | null): Promise<Map<string, bigint>> {
  if (holdId === null) return new Map()
  return new Map((await heldBy(tx, areaId, holdId)).map((l) => [l.account, l.amount]))
}

/**
 * Takes an amount from a household: what is reserved in its accounts first, then what is free in them, interest before
 * principal. Answers positive lines; `held` shrinks by what was taken of it.
 */
export function takeFrom(household: Household, amount: bigint, held: Map<string, bigint>, free: boolean): Line[] {
  const taken: Line[] = []
  let left = amount
  const take = (account: string, most: bigint) => {
    const part = most < left ? most : left
    if (part <= 0n) return 0n
    const known = taken.find((l) => l.account === account)
    if (known) known.amount += part
    else taken.push({ account, amount: part })
    left -= part
    return part
  }
  const accounts = [household.interest, household.principal]
  for (const { account } of accounts) {
    const reserved = held.get(account) ?? 0n
    held.set(account, reserved - take(account, reserved))
  }
  if (free) for (const { account, available } of accounts) take(account, available)
  return taken
}

/** The bank, and the two accounts of a use: what is owed for it, and what stands ready beside the households' accounts. */
export async function accountsOf(tx: Tx, p: Pick<Posting, 'areaId' | 'useId' | 'at'>) {
  const of = { subjectId: p.useId }
  return {
    bank: await accountFor(tx, p.areaId, 'BANK', p.at),
    receivable: await accountFor(tx, p.areaId, 'RECEIVABLE', p.at, of),
    payable: await accountFor(tx, p.areaId, 'PAYABLE', p.at, of),
  }
}
export type Accounts = Awaited<ReturnType<typeof accountsOf>>

/** Bills what the developer and households that fall short owe for the use: no fund money. */
export async function bill(tx: Tx, p: Posting, a: Accounts, name: string, amount: bigint): Promise<void> {
  if (amount === 0n) return
  const lines = [
    { account: a.payable, amount },
    { account: a.receivable, amount: -amount },
  ]
  await billDeveloper(tx, p.areaId, actOf(p, `bill:${name}`), lines)
}

export async function collectOwed(tx: Tx, p: Posting, a: Accounts, name: string, amount: bigint): Promise<string> {
  const lines = [
    { account: a.receivable, amount },
    { account: a.bank, amount: -amount },
  ]
  return (await collect(tx, p.areaId, actOf(p, `collect:${name}`), lines)).journal
}

/** Pays out of what stands ready for the use. */
export async function payReady(tx: Tx, p: Posting, a: Accounts, name: string, amount: bigint): Promise<string | null> {
  if (amount === 0n) return null
  const lines = [
    { account: a.payable, amount: -amount },
    { account: a.bank, amount },
  ]
  return (await payOut(tx, p.areaId, actOf(p, `payout:${name}`), lines)).journal
}

/** Gives back to households' accounts what they brought. */
export async function giveBack(tx: Tx, p: Posting, a: Accounts, back: readonly Line[]): Promise<void> {
  if (back.length === 0) return
  const total = back.reduce((sum, l) => sum + l.amount, 0n)
  await returnPayable(tx, p.areaId, actOf(p, 'return'), [...back, { account: a.payable, amount: -total }])
}

/**
 * Bills exactly what was collected, and takes back the earlier bills: nothing is owed for the use any more, and what stands
 * ready is what came in less what was paid on. The new bill comes first, so that no account passes below zero.
 */
export async function billCollected(tx: Tx, p: Posting, a: Accounts, collected: bigint): Promise<void> {
  const bills = await standingBills(tx, p.areaId, p.useId)
  if (bills.reduce((sum, b) => sum + b.amount, 0n) === collected) return
  await bill(tx, p, a, 'collected', collected)
  for (const { id } of bills) await reverse(tx, p.areaId, actOf(p, `unbill:${id}`), id)
}

export async function releaseHold(tx: Tx, p: Posting, holdId: string | null): Promise<void> {
  if (holdId !== null) await release(tx, p.areaId, actOf(p, 'release'), holdId)
}
