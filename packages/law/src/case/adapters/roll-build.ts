import { formatHundredths, parseHundredths } from '../../number.ts'
import { buildRoll, type RollOptions, type RollUnit } from '../../rules/roll-build.ts'
import type { Adapter } from '../adapter.ts'
import { choice, list, number, record, text } from '../shape.ts'

interface Input {
  units: (Omit<RollUnit, 'area'> & { area: { registry?: string; survey?: string; contract?: string } })[]
  options?: Partial<RollOptions>
}

const unit = record(
  {
    id: text,
    use: choice('DWELLING', 'NON_RESIDENTIAL', 'PARKING', 'OTHER'),
    area: record({}, { registry: text, survey: text, contract: text }),
    state: choice('OWNED', 'UNSOLD', 'UNDELIVERED'),
    owners: list(text),
  },
  { developer: text },
)

/** The case form of roll.build. */
export const rollBuild: Adapter = {
  rule: 'roll.build',
  input: record(
    { units: list(unit) },
    {
      options: record(
        {},
        {
          parking: choice('EXCLUDE', 'INCLUDE_AREA_ONLY', 'INCLUDE'),
          merge: choice('EXACT_OWNER_SET', 'ANY_SHARED_OWNER'),
        },
      ),
    },
  ),
  result: record({ area: text, heads: number, voters: number, provisional: list(text), blocked: list(text) }),
  run: (input: Input, { pack }) => {
    const roll = buildRoll(input.units.map(readUnit), {
      parking: input.options?.parking ?? pack.parameters['roll.parking'].value,
      merge: input.options?.merge ?? pack.parameters['roll.merge'].value,
    })
    return {
      area: formatHundredths(roll.area),
      heads: roll.heads,
      voters: roll.heads,
      provisional: roll.provisional,
      blocked: roll.blocked,
    }
  },
}

function readUnit(unit: Input['units'][number]): RollUnit {
  const area: RollUnit['area'] = {}
  for (const source of ['registry', 'survey', 'contract'] as const) {
    const value = unit.area[source]
    if (value !== undefined) area[source] = parseHundredths(value, { subject: `${unit.id}.${source}` })
  }
  return { ...unit, area }
}
