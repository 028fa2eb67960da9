import { formatHundredths, parseDecimal, parseHundredths } from '../../number.ts'
import { depositDues } from '../../rules/funds-deposit.ts'
import type { UnitUse } from '../../rules/roll-build.ts'
import type { Adapter } from '../adapter.ts'
import { choice, flag, list, record, text } from '../shape.ts'

interface Input {
  rate?: string
  units: { id: string; area: string; use?: UnitUse; elevator?: boolean }[]
}

/** The case form of funds.deposit. */
export const fundsDeposit: Adapter = {
  rule: 'funds.deposit',
  input: record(
    {
      units: list(
        record(
          { id: text, area: text },
          { use: choice('DWELLING', 'NON_RESIDENTIAL', 'PARKING', 'OTHER'), elevator: flag },
        ),
      ),
    },
    { rate: text },
  ),
  result: record({ dues: list(record({ id: text, amount: text })), total: text }),
  run: (input: Input, { pack }) => {
    const rate = input.rate === undefined ? undefined : parseDecimal(input.rate, { subject: 'rate' })
    const units = input.units.map((unit) => ({
      ...unit,
      area: parseHundredths(unit.area, { subject: `${unit.id}.area` }),
    }))
    const { dues, total } = depositDues(units, { rate, rates: pack.parameters['funds.depositRates'].value })
    return {
      dues: dues.map((due) => ({ id: due.id, amount: formatHundredths(due.amount) })),
      total: formatHundredths(total),
    }
  },
}
