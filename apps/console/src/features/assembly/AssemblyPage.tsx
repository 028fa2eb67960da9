import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Badge, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { ActionButtons, allowed } from '../../ui/ActionButtons.tsx'
import { useAddress } from '../../ui/address.ts'
import { Facts, PageHeader } from '../../ui/PageHeader.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { ActionDialog, type DialogAction } from './ActionDialog.tsx'
import { AssemblyStateTag } from './AssemblyState.tsx'
import { AuthoritiesTab } from './AuthoritiesTab.tsx'
import { type Assembly, assemblyQuery } from './assembly.api.ts'
import { daysOf } from './assembly-days.ts'
import { MotionsTab } from './MotionsTab.tsx'
import { ObjectionsTab } from './ObjectionsTab.tsx'
import { ParticipationTab } from './ParticipationTab.tsx'
import { RollTab } from './RollTab.tsx'
import { RulesTab } from './RulesTab.tsx'
import { StepsPanel } from './StepsPanel.tsx'
import { TimelineTab } from './TimelineTab.tsx'
import './assembly.css'

const LIVE_MS = 10_000

/** One assembly: where it stands, what may lawfully be done next, and everything that belongs to it. */
export default function AssemblyPage(): ReactNode {
  const { areaId, assemblyId } = useParams({ strict: false }) as { areaId: string; assemblyId: string }
  const query = useQuery({ ...assemblyQuery(areaId, assemblyId), refetchInterval: LIVE_MS })
  return (
    <div className="page">
      <QueryView query={query} rows={12}>
        {(assembly) => <AssemblyView assembly={assembly} />}
      </QueryView>
    </div>
  )
}

function AssemblyView({ assembly }: { assembly: Assembly }): ReactNode {
  const { areaId, id } = assembly
  const navigate = useNavigate()
  const [address, setAddress] = useAddress()
  const [dialog, setDialog] = useState<DialogAction | null>(null)
  const params = { areaId, assemblyId: id }
  const next = ['notice.publish', ...(assembly.state === 'DRAFT' ? ['roll.freeze'] : []), 'paper.issue']
  const handlers: Record<string, () => void> = {
    'assembly.change': () => void navigate({ to: '/areas/$areaId/assemblies/$assemblyId/edit', params }),
    'roll.freeze': () => setDialog('roll.freeze'),
    'notice.publish': () => setDialog('notice.publish'),
    'assembly.cancel': () => setDialog('assembly.cancel'),
    'delivery.record': () => setAddress({ tab: 'roll' }),
    'paper.issue': () => void navigate({ to: '/areas/$areaId/assemblies/$assemblyId/paper', params }),
  }
  return (
    <>
      <PageHeader
        path={[
          {
            title: (
              <Link to="/areas/$areaId" params={{ areaId }}>
                {assembly.areaName}
              </Link>
            ),
          },
          {
            title: (
              <Link to="/areas/$areaId/assemblies" params={{ areaId }}>
                {t('assemblies.title')}
              </Link>
            ),
          },
        ]}
        title={assembly.title}
        tags={<AssemblyStateTag assembly={assembly} />}
        facts={
          <Facts
            items={[
              word('assembly.kind', assembly.kind),
              t('assembly.organisedBy', { name: word('assembly.organiser', assembly.organiser) }),
              daysOf(assembly),
            ]}
          />
        }
        actions={
          <ActionButtons actions={assembly.actions} handlers={handlers} quiet={['assembly.cancel']} first={next} />
        }
      />
      <div className="two-columns assembly-columns">
        <Tabs
          activeKey={address.tab ?? 'motions'}
          onChange={(tab) => setAddress({ tab: tab === 'motions' ? undefined : tab })}
          destroyOnHidden
          items={tabsOf(assembly)}
        />
        <StepsPanel assembly={assembly} />
      </div>
      {dialog && <ActionDialog action={dialog} assembly={assembly} onClose={() => setDialog(null)} />}
    </>
  )
}

function tabsOf(assembly: Assembly): { key: string; label: ReactNode; children: ReactNode }[] {
  const frozen = assembly.motions.some((m) => m.roll !== null)
  const voted = ['VOTING', 'CLOSED', 'OBJECTION', 'FINAL', 'PUBLISHED'].includes(assembly.state)
  const objections = (
    <Badge count={assembly.objections} size="small" offset={[8, -2]} color="#9a6a00">
      {t('assembly.tab.objections')}
    </Badge>
  )
  return [
    { key: 'motions', label: t('assembly.tab.motions'), children: <MotionsTab assembly={assembly} /> },
    ...(voted
      ? [
          {
            key: 'participation',
            label: t('assembly.tab.participation'),
            children: <ParticipationTab assembly={assembly} />,
          },
        ]
      : []),
    ...(frozen
      ? [
          { key: 'roll', label: t('assembly.tab.roll'), children: <RollTab assembly={assembly} /> },
          {
            key: 'authorities',
            label: t('assembly.tab.authorities'),
            children: <AuthoritiesTab assembly={assembly} mayRecord={allowed(assembly.actions, 'authority.record')} />,
          },
          { key: 'objections', label: objections, children: <ObjectionsTab assembly={assembly} /> },
        ]
      : []),
    { key: 'rules', label: t('assembly.tab.rules'), children: <RulesTab assembly={assembly} /> },
    { key: 'timeline', label: t('assembly.tab.timeline'), children: <TimelineTab assembly={assembly} /> },
  ]
}
