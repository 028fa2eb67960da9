import { formatHundredths, parseFixed, parseHundredths } from '../../number.ts'
import { type AllocationMethod, allocate } from '../../rules/funds-allocate.ts'
import type { Adapter } from '../adapter.ts'
import { choice, list, record, text } from '../shape.ts'

interface Input {
  amount: string
  shares: { id: string; weight: string }[]
  method?: AllocationMethod
}

const WEIGHT_PLACES = 6

/** The case form of funds.allocate. */
export const fundsAllocate: Adapter = {
  rule: 'funds.allocate',
  input: record(
    { amount: text, shares: list(record({ id: text, weight: text })) },
    { method: choice('LARGEST_REMAINDER', 'LAST_UNIT') },
  ),
  result: record({ parts: list(record({ id: text, amount: text })) }),
  run: (input: Input) => {
    const amount = parseHundredths(input.amount, { negative: true, subject: 'amount' })
    const shares = input.shares.map(({ id, weight }) => ({
      id,
      weight: parseFixed(weight, WEIGHT_PLACES, { negative: true, subject: `${id}.weight` }),
    }))
    const parts = allocate(amount, shares, input.method)
    return { parts: parts.map((part) => ({ id: part.id, amount: formatHundredths(part.amount) })) }
  },
}
