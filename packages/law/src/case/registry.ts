import type { Adapter } from './adapter.ts'
import { clockBefore, clockDue } from './adapters/clock.ts'
import { codeCheck } from './adapters/code-check.ts'
import { fundsAllocate } from './adapters/funds-allocate.ts'
import { fundsDeposit } from './adapters/funds-deposit.ts'
import { motionTally } from './adapters/motion-tally.ts'
import { rollBuild } from './adapters/roll-build.ts'

/** Every rule that cases can name. */
export const RULES: ReadonlyMap<string, Adapter> = new Map(
  [rollBuild, motionTally, fundsAllocate, fundsDeposit, clockDue, clockBefore, codeCheck].map((a) => [a.rule, a]),
)
