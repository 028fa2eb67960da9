import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { t } from '../../../messages/index.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import { gridOf } from '../../unit/building-grid.ts'
import { type Building, fetchBuildingUnits, type Unit } from '../../unit/unit.api.ts'
import '../../unit/map.css'

type Props = { areaId: string; buildings: Building[]; ids: string[]; onChange: (ids: string[]) => void }

/** Units picked on the building itself: a room, an entrance, the whole building. */
export function UnitPicker({ areaId, buildings, ids, onChange }: Props): ReactNode {
  const [buildingId, setBuildingId] = useState(buildings[0]?.id)
  const units = useQuery({
    queryKey: ['building-units', areaId, buildingId],
    queryFn: () => fetchBuildingUnits(areaId, buildingId ?? ''),
    enabled: buildingId !== undefined,
  })
  const chosen = useMemo(() => new Set(ids), [ids])
  const flip = (list: Unit[]) => {
    const all = list.every((u) => chosen.has(u.id))
    const next = new Set(chosen)
    for (const u of list) {
      if (all) next.delete(u.id)
      else next.add(u.id)
    }
    onChange([...next])
  }
  return (
    <div className="picker">
      <div className="picker-head">
        <Select
          aria-label={t('units.building')}
          showSearch={{ optionFilterProp: 'label' }}
          value={buildingId ?? null}
          style={{ width: 180 }}
          options={buildings.map((b) => ({ value: b.id, label: t('map.building', { name: b.name, units: b.units }) }))}
          onChange={(id) => setBuildingId(id ?? undefined)}
        />
        <Button size="small" disabled={!units.data} onClick={() => units.data && flip(units.data)}>
          {t('scope.wholeBuilding')}
        </Button>
        <span className="muted">{t('scope.unitsPicked', { n: ids.length })}</span>
        {ids.length > 0 && (
          <Button size="small" type="text" onClick={() => onChange([])}>
            {t('scope.clear')}
          </Button>
        )}
      </div>
      <div className="picker-body">
        <QueryView query={units}>{(list) => <PickGrid units={list} chosen={chosen} flip={flip} />}</QueryView>
      </div>
    </div>
  )
}

function PickGrid(props: { units: Unit[]; chosen: Set<string>; flip: (units: Unit[]) => void }): ReactNode {
  const { units, chosen, flip } = props
  const sections = useMemo(() => gridOf(units), [units])
  return (
    <div className="map">
      {sections.map((s) => (
        <table key={s.section} className="map-section">
          <caption>
            <Button size="small" type="text" onClick={() => flip(s.floors.flatMap((f) => f.units))}>
              {s.section === '' || s.section === '0'
                ? t('scope.allHere')
                : t('scope.wholeSection', { name: s.section })}
            </Button>
          </caption>
          <tbody>
            {s.floors.map((f) => (
              <tr key={f.floor}>
                {f.units.map((u) => (
                  <td key={u.id}>
                    <button
                      type="button"
                      aria-pressed={chosen.has(u.id)}
                      className={chosen.has(u.id) ? 'cell picked' : 'cell unpicked'}
                      title={u.label}
                      onClick={() => flip([u])}
                    >
                      {u.room}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
