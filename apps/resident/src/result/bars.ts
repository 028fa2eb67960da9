import type { Counted, Result, ResultMotion } from '../api/types.ts'
import type { MessageKey } from '../messages/index.ts'
import { hundredths, percent } from '../shared/format.ts'

/** One bar: how much of the whole, and where the law draws its line. All numbers are whole hundredths or heads. */
export type BarView = {
  id: string
  kind: 'quorum' | 'approval'
  measure: 'area' | 'heads'
  part: number
  whole: number
  percent: string
  /** The law's line as numerator and denominator. */
  line: readonly [number, number]
  /** More than the line (a majority), or the line itself is enough. */
  strict: boolean
  reached: boolean
  label: MessageKey
}

const SPECIAL = ['FUND_RAISE', 'REBUILD', 'COMMON_CHANGE_OR_BIZ']

/**
 * Quorum (2/3 of the roll) and approval (1/2 exclusive, or 3/4 inclusive, of those taking part), each by area and by
 * heads: 民法典 第278条. For drawing only: the outcome itself is the server's.
 */
export function bars(motion: Pick<ResultMotion, 'item' | 'threshold'>, result: Result): BarView[] {
  const special = motion.threshold ? motion.threshold === 'SPECIAL' : SPECIAL.includes(motion.item)
  const line = special ? ([3, 4] as const) : ([1, 2] as const)
  const measures = ['area', 'heads'] as const
  return [
    ...measures.map((m) => bar('quorum', m, result.participated, result.roll, [2, 3], false)),
    ...measures.map((m) => bar('approval', m, result.approved, result.participated, line, !special)),
  ]
}

function bar(
  kind: BarView['kind'],
  measure: BarView['measure'],
  part: Counted,
  whole: Counted,
  line: readonly [number, number],
  strict: boolean,
): BarView {
  const p = amount(part, measure)
  const w = amount(whole, measure)
  const left = p * line[1]
  const right = w * line[0]
  return {
    id: `${kind}-${measure}`,
    kind,
    measure,
    part: p,
    whole: w,
    percent: percent(p, w),
    line,
    strict,
    reached: strict ? left > right : left >= right && w > 0,
    label:
      kind === 'quorum'
        ? measure === 'area'
          ? 'bar.quorum.area'
          : 'bar.quorum.heads'
        : measure === 'area'
          ? 'bar.approval.area'
          : 'bar.approval.heads',
  }
}

function amount(counted: Counted, measure: BarView['measure']): number {
  return measure === 'area' ? hundredths(counted.area) : counted.heads
}
