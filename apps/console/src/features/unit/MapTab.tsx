import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Select, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { useAddress } from '../../ui/address.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { BuildingMap, MapLegend } from './BuildingMap.tsx'
import { UnitDrawer } from './UnitDrawer.tsx'
import { type Building, fetchBuildings, fetchBuildingUnits } from './unit.api.ts'
import './map.css'

/** A building as it stands: floors from top to bottom, rooms of each entrance beside each other. */
export default function MapTab(): ReactNode {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const query = useQuery({ queryKey: ['buildings', areaId], queryFn: () => fetchBuildings(areaId) })
  return (
    <QueryView query={query}>
      {(buildings) =>
        buildings.length === 0 ? (
          <EmptyState
            title={t('units.none')}
            hint={t('units.noneHint')}
            action={
              <LinkButton to="/areas/$areaId/imports" params={{ areaId }} type="primary">
                {t('units.goImport')}
              </LinkButton>
            }
          />
        ) : (
          <Buildings areaId={areaId} buildings={buildings} />
        )
      }
    </QueryView>
  )
}

const MANY_BUILDINGS = 24

function Buildings({ areaId, buildings }: { areaId: string; buildings: Building[] }): ReactNode {
  const [address, setAddress] = useAddress()
  const building = buildings.find((b) => b.id === address.building) ?? buildings[0]!
  const units = useQuery({
    queryKey: ['building-units', areaId, building.id],
    queryFn: () => fetchBuildingUnits(areaId, building.id),
  })
  const choose = (id: string) => setAddress({ building: id, unit: undefined })
  return (
    <div className="panel">
      <div className="panel-head map-head">
        {buildings.length > MANY_BUILDINGS ? (
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('units.building')}
            value={building.id}
            style={{ width: 200 }}
            options={buildings.map((b) => ({
              value: b.id,
              label: t('map.building', { name: b.name, units: b.units }),
            }))}
            onChange={choose}
          />
        ) : (
          <div className="map-buildings" role="tablist" aria-label={t('units.building')}>
            {buildings.map((b) => (
              <button
                key={b.id}
                type="button"
                role="tab"
                aria-selected={b.id === building.id}
                className="map-building"
                onClick={() => choose(b.id)}
              >
                {b.name} <small>{b.units}</small>
              </button>
            ))}
          </div>
        )}
        <MapLegend />
      </div>
      <div className="panel-body map-scroll">
        {units.isPending ? (
          <Skeleton active title={false} paragraph={{ rows: 8 }} />
        ) : (
          <QueryView query={units}>
            {(list) => (
              <BuildingMap
                units={list}
                chosen={address.unit}
                onOpen={(unit) => setAddress({ unit: unit.id }, { keepPage: true })}
              />
            )}
          </QueryView>
        )}
      </div>
      <UnitDrawer
        areaId={areaId}
        unitId={address.unit}
        onClose={() => setAddress({ unit: undefined }, { keepPage: true })}
      />
    </div>
  )
}
