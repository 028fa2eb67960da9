import { checkCount, formatHundredths, parseHundredths } from '../../number.ts'
import type { Weight } from '../../rules/motion-tally.ts'
import { number, record, text } from '../shape.ts'

/** `{ area, heads }` as a case writes it. */
export interface WeightText {
  area: string
  heads: number
}

export const weightShape = record({ area: text, heads: number })

/** Reads a weight. Throws BAD_NUMBER. */
export function readWeight(weight: WeightText, subject: string): Weight {
  return {
    area: parseHundredths(weight.area, { subject: `${subject}.area` }),
    heads: checkCount(weight.heads, `${subject}.heads`),
  }
}

export function writeWeight(weight: Weight): WeightText {
  return { area: formatHundredths(weight.area), heads: weight.heads }
}
