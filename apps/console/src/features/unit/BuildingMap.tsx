import { type KeyboardEvent, type ReactNode, useMemo } from 'react'
import { t, word } from '../../messages/index.ts'
import { areaText } from '../../ui/format.ts'
import { gridOf } from './building-grid.ts'
import type { Unit } from './unit.api.ts'

type Look = 'owned' | 'unsold' | 'undelivered' | 'no-area' | 'no-owner'

/** What a cell says at a glance. A unit without area comes first: it stops the freezing of a roll. */
function lookOf(unit: Unit): Look {
  if (!unit.area) return 'no-area'
  if (unit.state === 'UNSOLD') return 'unsold'
  if (unit.state === 'UNDELIVERED') return 'undelivered'
  return unit.owners.length === 0 ? 'no-owner' : 'owned'
}

const LOOKS: Look[] = ['owned', 'unsold', 'undelivered', 'no-owner', 'no-area']

export function MapLegend(): ReactNode {
  return (
    <div className="map-legend">
      {LOOKS.map((look) => (
        <span key={look}>
          <i className={`cell-mark ${look}`} />
          {word('map.look', look)}
        </span>
      ))}
    </div>
  )
}

type Props = { units: Unit[]; chosen: string | undefined; onOpen: (unit: Unit) => void }

/** Rooms as buttons in a grid of floors; arrows move between them. */
export function BuildingMap({ units, chosen, onOpen }: Props): ReactNode {
  const sections = useMemo(() => gridOf(units), [units])
  return (
    <div className="map" onKeyDown={moveFocus} role="toolbar" aria-label={t('area.tab.map')}>
      {sections.map((s) => (
        <table key={s.section} className="map-section">
          <caption>
            {s.section === '' || s.section === '0' ? t('map.noSection') : t('map.section', { name: s.section })}
          </caption>
          <tbody>
            {s.floors.map((f) => (
              <tr key={f.floor}>
                <th scope="row">{f.floor === '' ? '—' : t('map.floor', { floor: f.floor })}</th>
                {f.units.map((unit) => (
                  <td key={unit.id}>
                    <button
                      type="button"
                      className={`cell ${lookOf(unit)}${unit.id === chosen ? ' chosen' : ''}`}
                      title={cellTitle(unit)}
                      onClick={() => onOpen(unit)}
                    >
                      {unit.room}
                    </button>
                  </td>
                ))}
                {f.units.length < s.width && <td colSpan={s.width - f.units.length} />}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

function cellTitle(unit: Unit): string {
  const owners = unit.owners.map((o) => o.name).join('、')
  return [unit.label, word('unit.state', unit.state), areaText(unit.area), owners].filter(Boolean).join(' · ')
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const cell = (event.target as HTMLElement).closest('td')
  const row = cell?.closest('tr')
  if (!cell || !row) return
  const column = [...row.children].indexOf(cell)
  const target =
    event.key === 'ArrowRight'
      ? cell.nextElementSibling
      : event.key === 'ArrowLeft'
        ? cell.previousElementSibling
        : event.key === 'ArrowDown'
          ? row.nextElementSibling?.children[column]
          : event.key === 'ArrowUp'
            ? row.previousElementSibling?.children[column]
            : null
  const button = target?.querySelector('button')
  if (!button) return
  event.preventDefault()
  button.focus()
}
