import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../messages/index.ts'
import { Figures, Panel } from '../../ui/Figures.tsx'
import { dayText, grouped, moneyText } from '../../ui/format.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { RecentAssemblies } from '../assembly/RecentAssemblies.tsx'
import { type Area, areaQuery } from './area.api.ts'
import { CommitteePanel } from './CommitteePanel.tsx'

/** What is here, who looks after it, what is being decided. */
export default function OverviewTab(): ReactNode {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const query = useQuery(areaQuery(areaId))
  return (
    <QueryView query={query}>
      {(area) => (
        <>
          <AreaFigures area={area} />
          <div className="two-columns">
            <div>
              <RecentAssemblies areaId={areaId} />
              <CommitteePanel areaId={areaId} mayRecord={area.can.includes('committee.record')} />
            </div>
            <FactsPanel area={area} />
          </div>
        </>
      )}
    </QueryView>
  )
}

function AreaFigures({ area }: { area: Area }): ReactNode {
  const { figures } = area
  const notOwned = figures.units - figures.owned
  return (
    <Figures
      items={[
        {
          title: t('area.figure.buildings'),
          value: grouped(String(figures.buildings)),
          unit: t('unit.counter.building'),
        },
        { title: t('area.figure.units'), value: grouped(String(figures.units)), unit: t('unit.counter.unit') },
        { title: t('area.figure.dwellings'), value: grouped(String(figures.dwellings)), unit: t('unit.counter.unit') },
        {
          title: t('area.figure.notOwned'),
          value: grouped(String(notOwned)),
          unit: t('unit.counter.unit'),
          note: notOwned > 0 ? t('area.figure.notOwnedNote') : undefined,
        },
        { title: t('area.figure.area'), value: grouped(figures.area), unit: '㎡' },
      ]}
    />
  )
}

function FactsPanel({ area }: { area: Area }): ReactNode {
  const items = [
    [t('area.state'), word('area.state', area.state)],
    [t('area.company'), area.companyName ?? '—'],
    [t('area.manager'), area.managerName ?? '—'],
    [
      t('area.contract'),
      area.contractFrom || area.contractUntil ? `${dayText(area.contractFrom)} — ${dayText(area.contractUntil)}` : '—',
    ],
    [t('area.fee'), area.feePerM2 ? moneyText(area.feePerM2) : '—'],
    [t('area.builtYear'), area.builtYear ?? '—'],
    [t('area.lawPack'), word('lawPack', area.lawPack)],
    [
      t('area.publicPage'),
      <a key="public" href={`/p/${area.id}`} target="_blank" rel="noreferrer">
        {t('area.openPublicPage')}
      </a>,
    ],
  ] as const
  return (
    <Panel title={t('area.facts')}>
      <Descriptions
        column={1}
        size="small"
        items={items.map(([label, children]) => ({
          key: label,
          label,
          children: <span className="wrap">{children}</span>,
        }))}
      />
      <Link to="/areas/$areaId/units" params={{ areaId: area.id }} className="panel-link">
        {t('area.seeUnits')}
      </Link>
    </Panel>
  )
}
