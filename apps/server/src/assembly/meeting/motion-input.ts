import type { Tx } from '../../platform/db/database.ts'
import { AppError, type FieldProblem } from '../../platform/errors.ts'
import { parseHundredths } from '../../platform/numbers.ts'
import { type NewMotion, scopeNames } from './meeting.store.ts'
import type { MotionInput, Scope, ScopeInput } from './meeting.ts'
import { partialTitle, WHOLE } from './scope-title.ts'

/**
 * Turns what the drafter handed in into motions. The use of the maintenance fund has to say how much; its scope is the
 * units that will pay, the whole area unless buildings or units are chosen (住宅专项维修资金管理办法 第22条).
 * @throws BAD_REQUEST naming every field that is wrong
 */
export async function readMotions(tx: Tx, areaId: string, inputs: readonly MotionInput[]): Promise<NewMotion[]> {
  const problems: FieldProblem[] = []
  const motions: NewMotion[] = []
  for (const [i, input] of inputs.entries()) {
    const at = (field: string, detail: string) => problems.push({ pointer: `/motions/${i}/${field}`, detail })
    const amount = input.amount === undefined ? null : parseHundredths(input.amount)
    if (input.amount !== undefined && !amount) at('amount', '请填写大于 0 的金额（元，最多两位小数）。')
    if (input.item === 'FUND_USE' && input.amount === undefined) at('amount', '使用维修资金须写明金额。')
    const scope = await readScope(tx, areaId, input.scope)
    if (typeof scope === 'string') at('scope', scope)
    if (input.title.trim() === '') at('title', '请填写议题名称。')
    motions.push({
      item: input.item,
      title: input.title.trim(),
      body: input.body,
      scope: typeof scope === 'string' ? WHOLE : scope,
      amount,
    })
  }
  if (problems.length > 0) throw new AppError('BAD_REQUEST', {}, { fields: problems })
  return motions
}

/** @returns the scope, or what is wrong with it */
async function readScope(tx: Tx, areaId: string, input: ScopeInput | undefined): Promise<Scope | string> {
  if (!input || input.kind === 'WHOLE') return WHOLE
  const ids = [...new Set(input.ids ?? [])]
  if (ids.length === 0) return '请至少选择一栋楼或一套房屋。'
  const names = await scopeNames(tx, areaId, input.kind, ids)
  if (names.length !== ids.length) return '所选楼栋或房屋不在本小区清册内，请刷新后重选。'
  return { kind: input.kind, ids, title: partialTitle(input.kind, names) }
}
