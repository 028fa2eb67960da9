import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../../messages/index.ts'
import { ActionButtons } from '../../../ui/ActionButtons.tsx'
import { useAddress } from '../../../ui/address.ts'
import { grouped } from '../../../ui/format.ts'
import { Facts, PageHeader } from '../../../ui/PageHeader.tsx'
import { QueryView } from '../../../ui/QueryView.tsx'
import { type DialogAct, UseDialog } from '../act/UseDialog.tsx'
import { fundUseQuery } from '../use.api.ts'
import type { Use } from '../use.types.ts'
import { DecisionLink } from './DecisionLink.tsx'
import { PartsTab } from './PartsTab.tsx'
import { PlanTab } from './PlanTab.tsx'
import { ProgressPanel } from './ProgressPanel.tsx'
import { StagesPanel } from './StagesPanel.tsx'
import { UseFigures } from './UseFigures.tsx'
import { UseNotes } from './UseNotes.tsx'
import { UseStateTag } from './UseState.tsx'
import { UseTrail } from './UseTrail.tsx'
import '../../assembly/assembly.css'
import '../funds.css'

/** One use of the fund: where it stands, what may lawfully be done next, whose money it is, and what it rests on. */
export default function UsePage(): ReactNode {
  const { areaId, useId } = useParams({ strict: false }) as { areaId: string; useId: string }
  const query = useQuery(fundUseQuery(areaId, useId))
  return (
    <div className="page">
      <QueryView query={query} rows={12}>
        {(use) => <UseView use={use} />}
      </QueryView>
    </div>
  )
}

/** Acts that ask in a window; the code's last word is the address of the act. */
const DIALOGS: DialogAct[] = [
  'preview',
  'withdraw',
  'submit',
  'approve',
  'refuse',
  'collect',
  'pay',
  'settle',
  'retention',
  'cancel',
]
const FIRST = ['submit', 'approve', 'pay', 'settle', 'retention', 'preview'].map((act) => `fund.use.${act}`)
const QUIET = ['fund.use.cancel', 'fund.use.withdraw']

function UseView({ use }: { use: Use }): ReactNode {
  const navigate = useNavigate()
  const [address, setAddress] = useAddress()
  const [act, setAct] = useState<DialogAct | null>(null)
  const params = { areaId: use.areaId, useId: use.id }
  const handlers: Record<string, () => void> = {
    'fund.use.change': () => void navigate({ to: '/areas/$areaId/fund/uses/$useId/edit', params }),
    ...Object.fromEntries(DIALOGS.map((name) => [`fund.use.${name}`, () => setAct(name)])),
  }
  return (
    <>
      <PageHeader
        path={pathOf(use)}
        title={use.title}
        tags={<UseStateTag use={use} shown={use.preview !== null} />}
        facts={
          <Facts
            items={[
              use.scopeTitle,
              t('use.scopeFact', { units: grouped(String(use.units)), area: grouped(use.area) }),
              <DecisionLink key="d" use={use} />,
            ]}
          />
        }
        actions={<ActionButtons actions={use.actions} handlers={handlers} quiet={QUIET} first={FIRST} />}
      />
      <UseFigures use={use} />
      <UseNotes use={use} />
      <div className="two-columns assembly-columns use-columns">
        <Tabs
          activeKey={address.tab ?? 'plan'}
          onChange={(tab) => setAddress({ tab: tab === 'plan' ? undefined : tab, only: undefined })}
          destroyOnHidden
          items={[
            { key: 'plan', label: t('use.tab.plan'), children: <PlanTab use={use} /> },
            { key: 'parts', label: t('use.tab.parts'), children: <PartsTab use={use} /> },
            { key: 'trail', label: t('use.tab.trail'), children: <UseTrail use={use} /> },
          ]}
        />
        <aside>
          <ProgressPanel use={use} />
          <StagesPanel use={use} />
        </aside>
      </div>
      {act && <UseDialog key={act} act={act} use={use} onClose={() => setAct(null)} />}
    </>
  )
}

function pathOf(use: Use): { title: ReactNode }[] {
  const params = { areaId: use.areaId }
  return [
    {
      title: (
        <Link to="/areas/$areaId" params={params}>
          {use.areaName}
        </Link>
      ),
    },
    {
      title: (
        <Link to="/areas/$areaId/fund" params={params} search={{ view: 'uses' } as never}>
          {t('fund.view.uses')}
        </Link>
      ),
    },
  ]
}
