import type { Context } from '../platform/db/context.ts'
import type { Deps } from '../platform/deps.ts'
import { AppError } from '../platform/errors.ts'
import { hundredths } from '../platform/numbers.ts'
import { countedArea, unitLabel } from '../registry/index.ts'
import { type HomeRow, listHomes, listMyPersons } from './my.store.ts'

/** The actor's homes by area, and as whom they are known there. Areas without a current unit are listed too. */
export async function listMyHomes(deps: Deps, context: Context) {
  if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
  const { homes, persons } = await deps.db.as(context, async (tx) => ({
    homes: await listHomes(tx, context.areas),
    persons: await listMyPersons(tx, context.areas),
  }))
  const areas = new Map(persons.map((p) => [p.area_id, p.area_name]))
  const items = [...areas].map(([areaId, areaName]) => ({
    areaId,
    areaName,
    units: homes.filter((h) => h.area_id === areaId).map(unitOf),
    persons: persons.filter((p) => p.area_id === areaId).map((p) => ({ personId: p.id, name: p.name })),
  }))
  return { items, bindings: context.persons.length }
}

function unitOf(home: HomeRow) {
  const counted = countedArea(home)
  return {
    unitId: home.unit_id,
    label: unitLabel(home.building, home.section, home.room),
    area: counted ? hundredths(counted.area) : null,
    areaSource: counted?.source ?? null,
    use: home.use,
  }
}
