import { openBooks } from '../apps/server/src/funds/opening/open-books.ts'
import { setOpening } from '../apps/server/src/funds/opening/set-opening.ts'
import { uploadFundSheet } from '../apps/server/src/funds/opening/upload-fund-sheet.ts'
import { createUse } from '../apps/server/src/funds/use/create-use.ts'
import { payFirst } from '../apps/server/src/funds/use/pay-first.ts'
import { previewUse } from '../apps/server/src/funds/use/preview-use.ts'
import { approveUse, refuseUse } from '../apps/server/src/funds/use/review-use.ts'
import { settleUse } from '../apps/server/src/funds/use/settle-use.ts'
import { submitUse } from '../apps/server/src/funds/use/submit-use.ts'
import type { Context } from '../apps/server/src/platform/db/context.ts'
import type { Deps } from '../apps/server/src/platform/deps.ts'
import { hundredths } from '../apps/server/src/platform/numbers.ts'
import { BOOKS, type BookScript, USES, type UseScript } from './fund-scripts.ts'
import { paperPdf } from './paper.ts'
import { contextOfLogin } from './voters.ts'

const DAY = 86_400_000

/** Something that happens at a moment of the demo city's past. */
export type Event = { at: number; act: () => Promise<void> }

/** The fund's part of the city's past: opened books and uses in several states, through the same use cases as people's. */
export async function fundEvents(
  past: Deps,
  deps: Deps,
  areas: Record<string, string>,
  today: number,
): Promise<Event[]> {
  const people = {
    clerk: await contextOfLogin(deps, 'wuyeke'),
    accountant: await contextOfLogin(deps, 'kuaiji'),
  }
  const at = (day: number, hour: number) => today + day * DAY + hour * 3_600_000
  const events: Event[] = []
  for (const script of BOOKS) events.push(...bookEvents(past, people.accountant, areas[script.area]!, script, at))
  for (const script of USES) {
    const organiser = await contextOfLogin(deps, script.by)
    events.push(...useEvents(past, { ...people, organiser }, areas[script.area]!, script, at))
  }
  return events
}

type At = (day: number, hour: number) => number

function bookEvents(past: Deps, accountant: Context, areaId: string, script: BookScript, at: At): Event[] {
  let total = 0n
  const events: Event[] = [
    {
      at: at(script.prepared, 9),
      act: async () => {
        const sheet = await fundSheet(past, areaId, script)
        total = sheet.total
        await uploadFundSheet(past, accountant, areaId, '分户台账.csv', sheet.bytes)
      },
    },
  ]
  if (script.opened === null) return events
  events.push({
    at: at(script.opened, 10),
    act: async () => {
      await setOpening(past, accountant, areaId, {
        version: await bookVersion(past, areaId),
        bankName: script.bank,
        balanceOn: past.clock.today(),
        bankTotal: hundredths(total),
      })
      await openBooks(past, accountant, areaId, `demo-opening-${areaId}`)
    },
  })
  return events
}

async function bookVersion(deps: Deps, areaId: string): Promise<number> {
  const row = await deps.db.system
    .selectFrom('fund_book')
    .select('version')
    .where('area_id', '=', areaId)
    .executeTakeFirst()
  return row?.version ?? 1
}

/** A fund sheet as people hold it: sold and delivered homes and shops with principal and interest. */
async function fundSheet(deps: Deps, areaId: string, script: BookScript): Promise<{ bytes: Buffer; total: bigint }> {
  const units = await deps.db.system
    .selectFrom('unit as u')
    .innerJoin('building as b', (j) => j.onRef('b.area_id', '=', 'u.area_id').onRef('b.id', '=', 'u.building_id'))
    .select(['b.name', 'u.section', 'u.room', 'u.area_registry', 'u.area_survey', 'u.area_contract'])
    .where('u.area_id', '=', areaId)
    .where('u.state', '=', 'OWNED')
    .where('u.use', '<>', 'PARKING')
    .orderBy('u.sort_key')
    .execute()
  let total = 0n
  const rows = units.map((u, i) => {
    const area = (u.area_registry ?? u.area_survey ?? u.area_contract)!
    const isPoor = script.everyPoor > 0 && i % script.everyPoor === script.everyPoor - 1
    const due = (area * script.perSquareMetre) / 100n
    const principal = isPoor ? script.poor : due
    const interest = (principal * script.interest) / 10_000n
    total += principal + interest
    const section = u.section === '0' ? '' : u.section
    return [u.name, section, u.room, ...[area, due, principal, interest].map(hundredths)].join(',')
  })
  const head = '楼号,单元,房号,建筑面积,应交资金,实交本金,实交利息'
  return { bytes: Buffer.from(`\uFEFF${[head, ...rows].join('\r\n')}\r\n`), total }
}

type People = { organiser: Context; clerk: Context; accountant: Context }

function useEvents(past: Deps, people: People, areaId: string, script: UseScript, at: At): Event[] {
  const use = { areaId, useId: '', version: 0 }
  const ids = () => ({ areaId, useId: use.useId })
  const keep = (view: { id: string; version: number }) => {
    use.useId = view.id
    use.version = view.version
  }
  const key = (act: string) => `demo-${act}-${use.useId}`
  const events: Event[] = []
  const on = (day: number | undefined, hour: number, act: () => Promise<void>) => {
    if (day !== undefined) events.push({ at: at(day, hour), act })
  }
  on(script.created, 10, async () => keep(await draft(past, people.organiser, areaId, script)))
  on(script.previewed, 11, async () => keep(await previewUse(past, people.organiser, ids(), use.version)))
  on(script.submitted, 14, async () => keep(await submitUse(past, people.organiser, ids(), use.version)))
  on(script.reviewed?.on, 15, async () => {
    const { reason, article } = script.reviewed!
    const input = { version: use.version, reason }
    if (article) await refuseUse(past, people.clerk, ids(), { ...input, article })
    else await approveUse(past, people.clerk, ids(), input, key('approve'))
  })
  on(script.paid?.on, 16, async () => {
    await payFirst(past, people.accountant, ids(), { amount: script.paid!.amount }, key('pay'))
  })
  on(script.settled?.on, 16, async () => {
    const { total } = script.settled!
    const acceptance = await paper(past, areaId, people.organiser, '验收单.pdf', [
      '工程验收单',
      script.draft.title,
      '验收结论：合格',
    ])
    const bill = await paper(past, areaId, people.organiser, '结算书.pdf', [
      '工程结算书',
      script.draft.title,
      `结算总额：${total} 元`,
    ])
    await settleUse(
      past,
      people.accountant,
      ids(),
      {
        total,
        acceptedOn: past.clock.today(),
        papers: [
          { fileId: acceptance, title: '验收单', stage: 'ACCEPTANCE' },
          { fileId: bill, title: '结算书', stage: 'SETTLEMENT' },
        ],
      },
      key('settle'),
    )
  })
  return events
}

async function draft(past: Deps, organiser: Context, areaId: string, script: UseScript) {
  const motion = await past.db.system
    .selectFrom('motion')
    .select('id')
    .where('area_id', '=', areaId)
    .where('title', '=', script.motion)
    .executeTakeFirstOrThrow()
  const quotes = []
  for (const q of script.quotes) {
    const lines = ['报价单', script.draft.title, `报价单位：${q.company}`, `报价：${q.amount} 元（含税、含安装调试）`]
    quotes.push({ ...q, fileId: await paper(past, areaId, organiser, `报价单-${q.company}.pdf`, lines) })
  }
  return createUse(past, organiser, areaId, motion.id, { ...script.draft, quotes })
}

async function paper(past: Deps, areaId: string, by: Context, name: string, lines: string[]): Promise<string> {
  const file = await past.db.worker((tx) =>
    past.files.put(tx, {
      areaId,
      name,
      mediaType: 'application/pdf',
      purpose: 'DOCUMENT',
      bytes: paperPdf(lines),
      by: by.actor,
      at: past.clock.now(),
    }),
  )
  return file.id
}
