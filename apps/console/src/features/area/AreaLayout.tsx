import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../messages/index.ts'
import { dayText } from '../../ui/format.ts'
import { Facts, PageHeader } from '../../ui/PageHeader.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { AreaForm } from './AreaForm.tsx'
import { AreaState } from './AreasPage.tsx'
import { type Area, areaQuery } from './area.api.ts'

/** Head and tabs of one area. A tab that this person may not open is not drawn. */
export default function AreaLayout(): ReactNode {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const query = useQuery(areaQuery(areaId))
  return (
    <div className="page">
      <QueryView query={query}>{(area) => <AreaPage key={area.id} area={area} />}</QueryView>
    </div>
  )
}

function AreaPage({ area }: { area: Area }): ReactNode {
  const navigate = useNavigate()
  const [changing, setChanging] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const current = /\/areas\/[^/]+\/([a-z]+)/.exec(path)?.[1] ?? ''
  const may = (action: string) => area.can.includes(action)
  const tabs = [
    { key: '', label: t('area.tab.overview') },
    ...(may('unit.read')
      ? [
          { key: 'map', label: t('area.tab.map') },
          { key: 'units', label: t('area.tab.units') },
        ]
      : []),
    { key: 'assemblies', label: t('area.tab.assemblies') },
    { key: 'fund', label: t('area.tab.fund') },
    ...(may('import.run') ? [{ key: 'imports', label: t('area.tab.imports') }] : []),
    ...(may('binding.desk') ? [{ key: 'bindings', label: t('area.tab.bindings') }] : []),
    { key: 'files', label: t('area.tab.files') },
    { key: 'history', label: may('audit.read') ? t('area.tab.history') : t('area.tab.milestones') },
  ]
  return (
    <>
      <PageHeader
        title={area.name}
        tags={<AreaState state={area.state} />}
        facts={
          <Facts
            items={[
              area.address,
              area.companyName,
              area.managerName && t('area.managerFact', { name: area.managerName }),
              area.contractUntil && t('area.contractFact', { day: dayText(area.contractUntil) }),
            ]}
          />
        }
        actions={
          may('area.change') && (
            <Button icon={<EditOutlined />} onClick={() => setChanging(true)}>
              {t('area.change')}
            </Button>
          )
        }
      />
      <Tabs
        activeKey={current}
        items={tabs}
        onChange={(key) =>
          void navigate({ to: `/areas/$areaId/${key}` as '/areas/$areaId', params: { areaId: area.id } })
        }
      />
      <Outlet />
      {changing && <AreaForm area={area} onClose={() => setChanging(false)} />}
    </>
  )
}
