import { useQuery } from '@tanstack/react-query'
import { objectionsQuery } from '../api/queries.ts'
import type { Objection } from '../api/types.ts'
import { type MessageKey, t } from '../messages/index.ts'
import { day } from '../shared/format.ts'
import { Problem } from '../shell/parts.tsx'

const STATES: Record<Objection['state'], [MessageKey, string]> = {
  OPEN: ['objection.OPEN', 'chip warn'],
  UPHELD: ['objection.UPHELD', 'chip good'],
  REJECTED: ['objection.REJECTED', 'chip'],
}

/** My objections and what was answered. */
export function MyObjections({ areaId, assemblyId }: { areaId: string; assemblyId: string }) {
  const list = useQuery(objectionsQuery(areaId, assemblyId))
  if (list.isError && !list.data) return <Problem error={list.error} retry={() => void list.refetch()} />
  const items = list.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section>
      <h2 className="section-title">{t('objection.mine')}</h2>
      <div className="list">
        {items.map((o) => (
          <article key={o.id} className="card">
            <p>
              <span className={STATES[o.state][1]}>{t(STATES[o.state][0])}</span>
              <span className="small muted">
                {o.stageTitle} · {day(o.raisedAt)}
              </span>
            </p>
            <p className="pre">{o.body}</p>
            {o.answer ? (
              <div className="note">
                <strong>{t('objection.answer')}</strong>
                <p className="pre">{o.answer}</p>
                <p className="small">{day(o.answeredAt)}</p>
              </div>
            ) : null}
          </article>
        ))}
      </div>
    </section>
  )
}
