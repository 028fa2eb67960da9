/**
 * @linli/law: the rules of law as pure functions. No I/O, no clock, no framework; money is bigint 分, area bigint
 * 0.01 m², legal days are `YYYY-MM-DD` text. Worked examples stand in `cases/` and run with `linli law check`.
 */
export { type CalendarCode, calendarCoverage } from './calendar.ts'
export { LAW_ERROR_CODES, LawError, type LawErrorCode } from './errors.ts'
export { ITEM_CODES, ITEMS, type Item, type ItemCode, MAJORITIES, type Threshold } from './items.ts'
export { type Decimal, formatHundredths, parseDecimal, parseHundredths } from './number.ts'
export { compareCodePoints } from './order.ts'
export {
  FIRST_DAY_OF_LAW,
  isPackCode,
  PACK_CODES,
  packCodeForDivision,
  packFor,
  type ResolvedPack,
  type ResolvedParameter,
} from './packs/pack.ts'
export { packSentence } from './packs/sentence.ts'
export type {
  DepositRates,
  FirstMeeting,
  PackStatus,
  ParameterKey,
  ParameterKind,
  ParameterValues,
} from './packs/types.ts'
export { latestBefore } from './rules/clock-before.ts'
export { dueDate, type PeriodUnit } from './rules/clock-due.ts'
export { type CodeFault, type CodeKind, checkCode } from './rules/code-check.ts'
export { type AllocationMethod, allocate, type Share } from './rules/funds-allocate.ts'
export { type DepositUnit, depositDues } from './rules/funds-deposit.ts'
export { explain } from './rules/motion-explain.ts'
export {
  type CastFloor,
  type Nonresponse,
  type Outcome,
  type Reading,
  type SilentTreatment,
  type Tally,
  type TallyRules,
  tally,
  type Votes,
  type Weight,
} from './rules/motion-tally.ts'
export {
  type AreaSource,
  buildRoll,
  type LineUnit,
  type Merge,
  type Parking,
  type Roll,
  type RollLine,
  type RollOptions,
  type RollUnit,
  type UnitState,
  type UnitUse,
} from './rules/roll-build.ts'
