import { LAW_ERROR_CODES } from '../errors.ts'
import { isPackCode, PACK_CODES } from '../packs/pack.ts'
import type { Adapter } from './adapter.ts'
import { RULES } from './registry.ts'
import { choice, isRecord, misfits, record, type Shape, text } from './shape.ts'

/** A case that fits its rule's shapes: it can run. */
export interface LawCase {
  name: string
  adapter: Adapter
  pack: string
  on: string
  input: never
  expect: Record<string, unknown>
}

const anything: Shape = record({})
const head = record({ name: text, rule: text, pack: text, on: text }, { cite: text })
const failure = record({ error: choice(...LAW_ERROR_CODES) })

/**
 * Reads one value of a file as a case. Answers the case, or every reason why it isn't one: unknown rule, pack, word or
 * field, a required field left out, a number for text and the reverse. Such a case fails whatever it expects.
 */
export function validateCase(value: unknown): { case: LawCase } | { problems: string[] } {
  if (!isRecord(value)) return { problems: misfits(value, anything, '') }
  const { input, expect, ...rest } = value
  const problems = misfits(rest, head, '')
  // `input` and `expect` are looked at with the rule's own shapes.
  for (const key of ['input', 'expect']) if (value[key] === undefined) problems.push(`缺少必填字段 ${key}`)
  const adapter = typeof value.rule === 'string' ? RULES.get(value.rule) : undefined
  if (typeof value.rule === 'string' && !adapter) {
    problems.push(`rule 的值“${value.rule}”不认识，可用：${[...RULES.keys()].join('、')}`)
  }
  if (typeof value.pack === 'string' && !isPackCode(value.pack)) {
    problems.push(`pack 的值“${value.pack}”不认识，可用：${PACK_CODES.join('、')}`)
  }
  if (adapter && input !== undefined) problems.push(...misfits(input, adapter.input, 'input'))
  if (adapter && expect !== undefined) problems.push(...expectMisfits(expect, adapter))
  if (problems.length > 0 || !adapter) return { problems }
  const { name, pack, on } = value as { name: string; pack: string; on: string }
  return { case: { name, adapter, pack, on, input: input as never, expect: expect as Record<string, unknown> } }
}

/** Either a part of the result, or `{ error }` and nothing else. */
function expectMisfits(expect: unknown, adapter: Adapter): string[] {
  if (isRecord(expect) && Object.hasOwn(expect, 'error')) return misfits(expect, failure, 'expect')
  return misfits(expect, adapter.result, 'expect', true)
}
