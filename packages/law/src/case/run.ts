import { parseDay } from '../date.ts'
import { LawError } from '../errors.ts'
import { FIRST_DAY_OF_LAW, packFor } from '../packs/pack.ts'
import { meets } from './compare.ts'
import type { LawCase } from './validate.ts'

/** What came of running a case; `actual` is the rule's result or `{ error: CODE }`. */
export interface Verdict {
  ok: boolean
  expected: unknown
  actual: unknown
}

/** Runs a case and compares. Errors that aren't of law are bugs and are thrown on. */
export function runCase(lawCase: LawCase): Verdict {
  const expected = lawCase.expect
  const actual = outcomeOf(lawCase)
  return { ok: meets(expected, actual), expected, actual }
}

function outcomeOf(lawCase: LawCase): unknown {
  try {
    return resultOf(lawCase)
  } catch (error) {
    if (error instanceof LawError) return { error: error.code }
    throw error
  }
}

/** NO_LAW_FOR_DATE comes last in the order of errors, so the rule runs first, under the first law there is. */
function resultOf({ adapter, pack, on, input }: LawCase): unknown {
  parseDay(on, 'on')
  const early = on < FIRST_DAY_OF_LAW
  const result = adapter.run(input, { pack: packFor(pack, early ? FIRST_DAY_OF_LAW : on), on })
  if (early) throw new LawError('NO_LAW_FOR_DATE', on)
  return result
}
