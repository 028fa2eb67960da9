import { sql } from 'kysely'
import { publicPath } from '../../assembly/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { hundredths } from '../../platform/numbers.ts'
import { enqueue } from '../../platform/outbox.ts'
import type { UseState } from './use.ts'

/** What owners are told of: their part is shown, it is taken, and it came to so much in the end. */
type Occasion = 'PREVIEW' | 'TAKEN' | 'SETTLED'

const TOPIC = 'fund.use_told'

/** States in which a message still holds: late news is no news. */
const WHILE: Record<Occasion, readonly UseState[]> = {
  PREVIEW: ['DRAFT', 'SUBMITTED'],
  TAKEN: ['APPROVED', 'RUNNING'],
  SETTLED: ['SETTLED'],
}

/** Asks the worker to tell every owner of a unit in the use, after this transaction commits. */
export async function tellOwners(
  tx: Tx,
  areaId: string,
  of: { useId: string; occasion: Occasion; publicationId: string | null },
  at: Date,
): Promise<void> {
  await enqueue(tx, areaId, TOPIC, of, at)
}

type Row = {
  person_id: string
  title: string
  until: string | null
  units: string
  amount: bigint
  final: bigint | null
}

const TEXT: Record<Occasion, (r: Row) => { title: string; body: string }> = {
  PREVIEW: (r) => ({
    title: `维修资金分摊公示：${r.title}`,
    body: `您的${r.units}应分摊 ${hundredths(r.amount)} 元，公示到 ${r.until ?? ''}。扣款前可查看报价和依据，有意见请在公示期内提出。`,
  }),
  TAKEN: (r) => ({
    title: `维修资金已预留：${r.title}`,
    body: `住建部门已批准使用。您的${r.units}应分摊 ${hundredths(r.amount)} 元，已在分户账中预留；余额不足的部分需要补交。`,
  }),
  SETTLED: (r) => ({
    title: `维修资金已结算：${r.title}`,
    body: `工程已验收结算。您的${r.units}实际分摊 ${hundredths(r.final ?? 0n)} 元，多预留的已退回分户账。`,
  }),
}

/**
 * Tells each present owner once: the same message about the same use is not written a second time, so the job may run again.
 */
export const tellOwnersJob: Job = {
  topic: TOPIC,
  run: async (deps, areaId, payload) => {
    const useId = String(payload.useId)
    const occasion = payload.occasion as Occasion
    const link = payload.publicationId ? publicPath(areaId, String(payload.publicationId)) : `/fund/${areaId}/${useId}`
    const kind = `FUND_USE_${occasion}`
    await deps.db.worker(async (tx) => {
      const { rows } = await sql<Row>`
        select o.person_id, f.title, f.preview_until as until, string_agg(p.label, '、' order by p.label) as units,
          sum(p.amount)::bigint as amount, sum(p.final)::bigint as final
          from fund_use_part p
          join fund_use f on f.area_id = p.area_id and f.id = p.use_id
          join ownership o on o.area_id = p.area_id and o.unit_id = p.unit_id and o.until_date is null
         where p.area_id = ${areaId} and p.use_id = ${useId} and p.payer = 'FUND' and f.state = any (${[...WHILE[occasion]]}::text[])
           and not exists (select from notification n where n.area_id = p.area_id and n.person_id = o.person_id
             and n.kind = ${kind} and n.link = ${link})
         group by o.person_id, f.title, f.preview_until`.execute(tx)
      if (rows.length === 0) return
      const at = deps.clock.now()
      const told = rows.map((r) => ({ id: newId(), person: r.person_id, ...TEXT[occasion](r) }))
      await sql`
        insert into notification (area_id, id, person_id, kind, title, body, link, created_at)
        select ${areaId}::uuid, x.id, x.person, ${kind}, x.title, x.body, ${link}, ${at}
          from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as x(id uuid, person uuid, title text, body text)`.execute(
        tx,
      )
    })
  },
}
