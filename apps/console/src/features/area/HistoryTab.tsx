import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { timeText } from '../../ui/format.ts'
import { type AuditEntry, areaQuery, fetchHistory } from './area.api.ts'

/** Who did what in this area, newest first. Nothing here can be changed. */
export default function HistoryTab(): ReactNode {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const area = useQuery(areaQuery(areaId))
  const whole = area.data?.can.includes('audit.read') ?? false
  if (!area.data) return null
  return (
    <DataTable<AuditEntry>
      name="history"
      queryKey={['history', areaId, whole]}
      fetchPage={(page) => fetchHistory(areaId, whole, page)}
      rowKey={(e) => e.id}
      filters={<span className="muted">{whole ? t('history.hint') : t('history.milestones')}</span>}
      columns={[
        { key: 'at', title: t('history.at'), width: 160, always: true, render: (e) => timeText(e.at) },
        { key: 'actor', title: t('history.actor'), width: 200, long: true, render: (e) => e.actorName },
        { key: 'title', title: t('history.what'), width: 240, always: true, long: true, render: (e) => e.title },
        { key: 'detail', title: t('history.detail'), width: 480, long: true, render: (e) => e.detail },
      ]}
      empty={<EmptyState title={t('history.none')} />}
    />
  )
}
