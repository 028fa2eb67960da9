import { PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t, word } from '../../messages/index.ts'
import { allowed, type ServerAction } from '../../ui/ActionButtons.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { dayText } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { AssemblyStateTag } from './AssemblyState.tsx'
import { type AssemblySummary, fetchAssemblies } from './assembly.api.ts'

/** All assemblies of an area, newest first. */
export default function AssembliesTab(): ReactNode {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const navigate = useNavigate()
  const add = (actions: readonly ServerAction[]) =>
    allowed(actions, 'assembly.create') && (
      <LinkButton to="/areas/$areaId/assemblies/new" params={{ areaId }} type="primary" icon={<PlusOutlined />}>
        {t('assemblies.add')}
      </LinkButton>
    )
  return (
    <DataTable<AssemblySummary>
      name="assemblies"
      queryKey={['assemblies', areaId]}
      fetchPage={(page) => fetchAssemblies(areaId, page)}
      rowKey={(a) => a.id}
      filters={add}
      onOpen={(a) =>
        void navigate({ to: '/areas/$areaId/assemblies/$assemblyId', params: { areaId, assemblyId: a.id } })
      }
      columns={[
        {
          key: 'title',
          title: t('assembly.title'),
          always: true,
          width: 330,
          long: true,
          render: (a) => (
            <Link to="/areas/$areaId/assemblies/$assemblyId" params={{ areaId, assemblyId: a.id }}>
              {a.title}
            </Link>
          ),
        },
        { key: 'state', title: t('assembly.state'), width: 150, render: (a) => <AssemblyStateTag assembly={a} /> },
        { key: 'kind', title: t('assembly.kind'), width: 100, render: (a) => word('assembly.kind', a.kind) },
        {
          key: 'organiser',
          title: t('assembly.organiser'),
          width: 130,
          render: (a) => word('assembly.organiser', a.organiser),
        },
        { key: 'motions', title: t('assembly.motions'), width: 80, number: true, render: (a) => a.motions },
        { key: 'notice', title: t('assembly.noticeOn'), width: 110, render: (a) => dayText(a.noticeOn) },
        {
          key: 'voting',
          title: t('assembly.voting'),
          width: 210,
          render: (a) => (a.votingFrom ? `${dayText(a.votingFrom)} — ${dayText(a.votingUntil)}` : '—'),
        },
        {
          key: 'objection',
          title: t('assembly.objectionEnds'),
          width: 120,
          hidden: true,
          render: (a) => dayText(a.objectionUntil),
        },
      ]}
      empty={(actions) => (
        <EmptyState title={t('assemblies.none')} hint={t('assemblies.noneHint')} action={add(actions)} />
      )}
    />
  )
}
