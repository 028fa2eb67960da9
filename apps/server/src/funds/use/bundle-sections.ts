import { type BundleJournal, entriesRoot, journalBytes } from '@linli/proof/bundle'
import { sm3 } from '@linli/proof/node'
import { sql } from 'kysely'
import { type FundSections, provideFundSections } from '../../assembly/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { hundredths } from '../../platform/numbers.ts'
import { ACCOUNT_KINDS, type AccountKind, PARTS, type Part } from '../ledger/ledger.ts'
import { listParts } from './part.store.ts'
import { stagesOf } from './part-view.ts'
import { findUse } from './use.store.ts'
import type { PartRow, UseWithDecision } from './use.ts'

/** What a proof bundle says of the fund: uses of these motions from the preview on, their split by room, their journals. */
export async function fundSections(tx: Tx, areaId: string, motionIds: readonly string[]): Promise<FundSections> {
  const uses = await shownUses(tx, areaId, motionIds)
  if (uses.length === 0) return {}
  const allocation = []
  for (const use of uses) allocation.push(allocationOf(use, await listParts(tx, areaId, use.id)))
  const items = await journalsOf(
    tx,
    areaId,
    uses.map((u) => u.id),
  )
  return {
    use: uses.map(useOf),
    allocation,
    ...(items.length === 0 ? {} : { journals: { root: entriesRoot(sm3, items.map(journalBytes)), items } }),
  }
}

async function shownUses(tx: Tx, areaId: string, motionIds: readonly string[]): Promise<UseWithDecision[]> {
  const { rows } = await sql<{ id: string }>`
    select id from fund_use where area_id = ${areaId} and motion_id = any (${[...motionIds]}::uuid[])
      and preview_at is not null and state not in ('REFUSED', 'CANCELLED') order by created_at, id`.execute(tx)
  const uses = []
  for (const { id } of rows) uses.push((await findUse(tx, areaId, id))!)
  return uses
}

/** Stages add up to the total: what was paid, and what is still to come. */
function useOf(use: UseWithDecision): NonNullable<FundSections['use']>[number] {
  const total = use.total ?? use.amount
  const stages = stagesOf(use).map(({ title, amount, paidOn }) => ({ title, amount, paidOn }))
  if (use.total === null) {
    stages.push({ title: '结算款', amount: hundredths(total - (use.first_paid ?? 0n)), paidOn: null })
  }
  return {
    id: use.id,
    motionId: use.motion_id,
    title: use.title,
    state: use.state,
    total: hundredths(total),
    stages: stages.map((stage, i) => ({ no: i + 1, ...stage })),
  }
}

function allocationOf(
  use: UseWithDecision,
  parts: readonly PartRow[],
): NonNullable<FundSections['allocation']>[number] {
  return {
    useId: use.id,
    method: 'LARGEST_REMAINDER',
    total: hundredths(use.total ?? use.amount),
    parts: parts.map((p) => ({
      id: p.unit_id,
      room: p.label,
      weight: hundredths(p.area),
      amount: hundredths(p.final ?? p.amount),
    })),
  }
}

type EntryRow = {
  id: string
  use_id: string
  kind: string
  on: string
  account: AccountKind
  part: Part | null
  label: string | null
  amount: bigint
}

/** Every journal of these uses that moved money; a reservation moves none. */
async function journalsOf(tx: Tx, areaId: string, useIds: readonly string[]): Promise<BundleJournal[]> {
  const { rows } = await sql<EntryRow>`
    select j.id, j.subject_id as use_id, j.kind, j.event_date as on, a.kind as account, a.part, p.label, e.amount
      from fund_journal j
      join fund_entry e on e.area_id = j.area_id and e.journal_id = j.id
      join fund_account a on a.area_id = e.area_id and a.id = e.account_id
      left join fund_use_part p on p.area_id = j.area_id and p.use_id = j.subject_id and p.unit_id = a.unit_id
     where j.area_id = ${areaId} and j.subject_id = any (${[...useIds]}::uuid[])
     order by j.id, a.kind, p.label, a.part, a.id`.execute(tx)
  const byId = new Map<string, EntryRow[]>()
  for (const row of rows) {
    const known = byId.get(row.id)
    if (known) known.push(row)
    else byId.set(row.id, [row])
  }
  return [...byId].map(([id, entries]) => {
    const { use_id, kind, on } = entries[0]!
    const lines = entries.map((e) => ({ account: accountTitle(e), amount: hundredths(e.amount) }))
    return { id, useId: use_id, kind, postedOn: on, entries: lines }
  })
}

function accountTitle({ account, part, label }: EntryRow): string {
  return part ? `${label ?? ''}${PARTS[part]}` : ACCOUNT_KINDS[account]
}

provideFundSections(fundSections)
