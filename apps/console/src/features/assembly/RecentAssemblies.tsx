import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { allowed } from '../../ui/ActionButtons.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Figures.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { AssemblyStateTag } from './AssemblyState.tsx'
import { fetchAssemblies } from './assembly.api.ts'
import { daysOf } from './assembly-days.ts'

const SHOWN = 5

/** The newest assemblies on the area's first page. */
export function RecentAssemblies({ areaId }: { areaId: string }): ReactNode {
  const query = useQuery({
    queryKey: ['assemblies', areaId, 'recent'],
    queryFn: () => fetchAssemblies(areaId, { limit: SHOWN }),
  })
  const items = query.data?.items ?? []
  return (
    <Panel
      title={t('assemblies.title')}
      flush={items.length > 0}
      extra={
        <Link to="/areas/$areaId/assemblies" params={{ areaId }}>
          {t('common.all')}
        </Link>
      }
    >
      {query.isPending && <Skeleton active title={false} />}
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && (
        <EmptyState
          title={t('assemblies.none')}
          hint={t('assemblies.noneHint')}
          action={
            allowed(query.data.actions, 'assembly.create') && (
              <LinkButton to="/areas/$areaId/assemblies/new" params={{ areaId }}>
                {t('assemblies.add')}
              </LinkButton>
            )
          }
        />
      )}
      {items.map((a) => (
        <div key={a.id} className="line-item">
          <div className="wrap">
            <Link to="/areas/$areaId/assemblies/$assemblyId" params={{ areaId, assemblyId: a.id }}>
              {a.title}
            </Link>
            <div className="muted">{daysOf(a)}</div>
          </div>
          <AssemblyStateTag assembly={a} />
        </div>
      ))}
    </Panel>
  )
}
