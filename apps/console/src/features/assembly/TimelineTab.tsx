import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Figures.tsx'
import { timeText } from '../../ui/format.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { Trail } from '../../ui/Trail.tsx'
import { type Assembly, fetchTimeline } from './assembly.api.ts'

/** Who did what with this assembly, newest first. */
export function TimelineTab({ assembly }: { assembly: Assembly }): ReactNode {
  const query = useQuery({
    queryKey: ['timeline', assembly.areaId, assembly.id],
    queryFn: () => fetchTimeline(assembly.areaId, assembly.id),
  })
  return (
    <QueryView query={query}>
      {(items) => (
        <Panel>
          {items.length === 0 ? (
            <EmptyState title={t('history.none')} />
          ) : (
            <Trail
              items={items.map((entry) => ({
                key: `${entry.at}${entry.type}`,
                when: timeText(entry.at),
                what: entry.title,
                who: entry.actorName,
                detail:
                  typeof entry.detail.reason === 'string' && t('timeline.reason', { reason: entry.detail.reason }),
              }))}
            />
          )}
        </Panel>
      )}
    </QueryView>
  )
}
