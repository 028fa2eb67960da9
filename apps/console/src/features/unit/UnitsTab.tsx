import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { App, Button, Select, Tag } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../messages/index.ts'
import { download } from '../../platform/client.ts'
import { useAddress } from '../../ui/address.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { grouped } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { asProblem } from '../../ui/Problem.tsx'
import { areaQuery } from '../area/area.api.ts'
import { Owners } from './Owners.tsx'
import { UnitDrawer } from './UnitDrawer.tsx'
import { fetchBuildings, fetchUnits, type Unit, type UnitQuery, type UnitState } from './unit.api.ts'

const STATES: UnitState[] = ['OWNED', 'UNSOLD', 'UNDELIVERED']

/** The register of units: who owns what, how large, and where the figure comes from. Names are masked. */
export default function UnitsTab(): ReactNode {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const [address, setAddress] = useAddress()
  const buildings = useQuery({ queryKey: ['buildings', areaId], queryFn: () => fetchBuildings(areaId) })
  const area = useQuery(areaQuery(areaId))
  const filter: UnitQuery = {
    ...(address.building ? { buildingId: address.building } : {}),
    ...(STATES.includes(address.state as UnitState) ? { state: address.state as UnitState } : {}),
    ...(address.person ? { personId: address.person } : {}),
  }
  const filtered = Object.keys(filter).length > 0
  return (
    <>
      <DataTable<Unit>
        name="units"
        queryKey={['units', areaId, filter]}
        fetchPage={(page) => fetchUnits(areaId, { ...filter, ...page })}
        rowKey={(u) => u.id}
        columns={COLUMNS}
        onOpen={(u) => setAddress({ unit: u.id }, { keepPage: true })}
        filters={
          <>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('units.allBuildings')}
              aria-label={t('units.building')}
              style={{ width: 160 }}
              value={address.building ?? null}
              options={(buildings.data ?? []).map((b) => ({ value: b.id, label: b.name }))}
              onChange={(value) => setAddress({ building: value ?? undefined })}
            />
            <Select
              allowClear
              placeholder={t('units.allStates')}
              aria-label={t('units.state')}
              style={{ width: 150 }}
              value={address.state ?? null}
              options={STATES.map((value) => ({ value, label: word('unit.state', value) }))}
              onChange={(value) => setAddress({ state: value ?? undefined })}
            />
            {address.person && (
              <Tag closable onClose={() => setAddress({ person: undefined })}>
                {t('units.ofPerson')}
              </Tag>
            )}
          </>
        }
        tools={area.data?.can.includes('export.run') && <ExportButton areaId={areaId} name={area.data.name} />}
        empty={
          filtered ? (
            <EmptyState
              title={t('units.noneFiltered')}
              action={
                <Button onClick={() => setAddress({ building: undefined, state: undefined, person: undefined })}>
                  {t('units.showAll')}
                </Button>
              }
            />
          ) : (
            <EmptyState
              title={t('units.none')}
              hint={t('units.noneHint')}
              action={
                area.data?.can.includes('import.run') && (
                  <LinkButton to="/areas/$areaId/imports" params={{ areaId }} type="primary">
                    {t('units.goImport')}
                  </LinkButton>
                )
              }
            />
          )
        }
      />
      <UnitDrawer
        areaId={areaId}
        unitId={address.unit}
        onClose={() => setAddress({ unit: undefined }, { keepPage: true })}
      />
    </>
  )
}

const COLUMNS: Column<Unit>[] = [
  { key: 'label', title: t('unit.label'), width: 180, always: true, long: true, render: (u) => u.label },
  { key: 'kind', title: t('unit.kind'), width: 90, render: (u) => word('unit.kind', u.kind) },
  { key: 'state', title: t('unit.state'), width: 110, render: (u) => <UnitStateTag unit={u} /> },
  {
    key: 'area',
    title: t('unit.area'),
    width: 120,
    number: true,
    render: (u) => (u.area ? grouped(u.area) : <span className="alarm">{t('unit.noArea')}</span>),
  },
  { key: 'source', title: t('unit.areaSource'), width: 110, render: (u) => word('unit.areaSource', u.areaSource) },
  { key: 'owners', title: t('unit.owners'), width: 300, long: true, render: (u) => <Owners unit={u} /> },
  { key: 'floor', title: t('unit.floor'), width: 80, number: true, hidden: true, render: (u) => u.floor ?? '—' },
  { key: 'use', title: t('unit.use'), width: 90, hidden: true, render: (u) => word('unit.use', u.use) },
]

function UnitStateTag({ unit }: { unit: Unit }): ReactNode {
  return unit.state === 'OWNED' ? (
    word('unit.state', unit.state)
  ) : (
    <Tag color="gold">{word('unit.state', unit.state)}</Tag>
  )
}

/** The whole register as a workbook with the columns of the template. */
function ExportButton({ areaId, name }: { areaId: string; name: string }): ReactNode {
  const { message } = App.useApp()
  const run = useMutation({
    mutationFn: () => download(`/api/areas/${areaId}/export`, `${name}.xlsx`),
    onError: (error) => void message.error(asProblem(error).detail),
  })
  return (
    <Button icon={<DownloadOutlined />} loading={run.isPending} onClick={() => run.mutate()}>
      {t('units.export')}
    </Button>
  )
}
