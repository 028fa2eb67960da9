import { compareCodePoints } from '@linli/law'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { maskName } from '../../platform/mask.ts'
import { authorise } from '../../platform/policy.ts'
import { areaFor } from '../area/area-for.ts'
import { searchQuery } from '../import/rules/room-search.ts'
import { clean, cleanName } from '../import/rules/text.ts'
import { unitLabel } from '../unit/unit.ts'
import { describePersons, type EntryRow, findAreas, findEntries, type PersonHit } from './search.store.ts'

export type SearchHit = {
  kind: 'UNIT' | 'PERSON' | 'AREA'
  areaId: string
  areaName: string
  refId: string
  label: string
  sub: string
}

const AREAS = 8
const HITS = 20
const SHOWN_UNITS = 3

/**
 * One box for neighbourhoods, rooms and owners: `1栋101`, `1-1-101`, `１栋１０１室`, a name, the beginning of one. Within
 * one area, or within everything the actor sees. Owners' names come back masked.
 * @throws NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND
 */
export async function searchRegister(
  deps: Deps,
  context: Context,
  request: { q: string; areaId: string | null },
): Promise<SearchHit[]> {
  authorise(context, 'register.search', null)
  const text = clean(request.q)
  if (text === '') return []
  return deps.db.as(context, async (tx) => {
    if (request.areaId) await areaFor(tx, context, request.areaId, 'register.search')
    const areas = request.areaId ? [] : await findAreas(tx, context, text, AREAS)
    const entries = await findAll(tx, context, formsOf(text), request.areaId)
    const persons = await describePersons(
      tx,
      entries.filter((e) => e.kind === 'PERSON'),
    )
    return [
      ...areas.map((a) => ({
        kind: 'AREA' as const,
        areaId: a.id,
        areaName: a.name,
        refId: a.id,
        label: a.name,
        sub: a.address,
      })),
      ...entries.map((e) => toHit(e, persons.get(e.ref_id))),
    ]
  })
}

/** The forms to look up: as a room, and as a name. */
function formsOf(text: string): string[] {
  return [...new Set([searchQuery(text), cleanName(text)])].filter((form) => form !== '')
}

/** Exact hits first; what merely begins so fills up the page, the shortest first. */
async function findAll(tx: Tx, context: Context, forms: string[], areaId: string | null): Promise<EntryRow[]> {
  const exact = await findEntries(tx, context, { forms, areaId, exact: true })
  const more = exact.length >= HITS ? [] : await findEntries(tx, context, { forms, areaId, exact: false })
  const hits = new Map<string, EntryRow>()
  for (const entry of [...exact.sort(inOrder), ...more.sort(inOrder)]) {
    const key = `${entry.area_id} ${entry.kind} ${entry.ref_id}`
    if (!hits.has(key)) hits.set(key, entry)
  }
  return [...hits.values()].slice(0, HITS)
}

function inOrder(a: EntryRow, b: EntryRow): number {
  return (
    a.form.length - b.form.length ||
    compareCodePoints(a.place, b.place) ||
    compareCodePoints(a.form, b.form) ||
    compareCodePoints(a.label, b.label) ||
    compareCodePoints(a.ref_id, b.ref_id)
  )
}

function toHit(e: EntryRow, person: PersonHit | undefined): SearchHit {
  const labels = (person?.units ?? []).map((u) => unitLabel(u.building, u.section, u.room))
  const more = labels.length > SHOWN_UNITS ? `等 ${labels.length} 套` : ''
  const where = labels.slice(0, SHOWN_UNITS).join('、') + more
  return {
    kind: e.kind,
    areaId: e.area_id,
    areaName: e.area_name,
    refId: e.ref_id,
    label: e.kind === 'PERSON' ? maskName(e.label, person?.kind) : e.label,
    sub: where ? `${e.area_name} ${where}` : e.area_name,
  }
}
