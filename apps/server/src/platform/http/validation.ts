import type { FieldProblem } from '../errors.ts'
import { knownName } from './field-names.ts'

/** What a schema check found, in the words of JSON Schema. */
export type Finding = { instancePath?: string; keyword?: string; params?: Record<string, unknown>; message?: string }

type Schema = {
  title?: string
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
}

/** Of several findings about one box, the one a person can act on. What is not listed comes last. */
const ORDER = [
  'required',
  'additionalProperties',
  'minLength',
  'maxLength',
  'pattern',
  'enum',
  'const',
  'type',
  'anyOf',
]

/** What texts of a certain shape are called. Keyed by the pattern itself, which is what the check names. */
const PATTERNS: Record<string, (name: string) => string> = {
  '\\S': (name) => `请填写${name}。`,
  '^\\d{4}-\\d{2}-\\d{2}$': (name) => `请为${name}选择日期。`,
  '^1[3-9]\\d{9}$': (name) => `${name}应为 11 位数字，请核对。`,
  '^\\d{6}$': (name) => `${name}应为 6 位数字。`,
  '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$': (name) => `请重新选择${name}。`,
}

/**
 * The findings of a schema check as sentences for people, one a box, each with the box's Chinese name and a JSON pointer to
 * it. A box that is missing altogether is pointed at too, so that the sentence stands beside it.
 * @param schema of the part of the request that was checked; a box nobody named is 这一项, since the sentence stands beside it
 */
export function fieldProblems(findings: readonly Finding[], schema: unknown): FieldProblem[] {
  const best = new Map<string, Finding & { pointer: string }>()
  for (const finding of findings.flatMap(spread)) {
    // "or nothing at all" was offered too; that is no help to somebody who wrote something.
    if (finding.keyword === 'type' && finding.params?.type === 'null') continue
    const known = best.get(finding.pointer)
    if (!known || rank(finding) < rank(known)) best.set(finding.pointer, finding)
  }
  const all = [...best.values()]
  return all
    .filter((f) => !(isGeneral(f) && all.some((other) => other !== f && other.pointer.startsWith(`${f.pointer}/`))))
    .map((f) => ({ pointer: f.pointer, detail: sentence(f, schema as Schema | undefined) }))
}

/** Missing and unknown properties are found on the object; the sentence belongs to the property. */
function spread(finding: Finding): (Finding & { pointer: string })[] {
  const path = finding.instancePath ?? ''
  const params = finding.params ?? {}
  const names = (params.requiredProperties ?? params.additionalProperties) as string[] | undefined
  if (!names) return [{ ...finding, pointer: path }]
  return names.map((name) => ({ ...finding, pointer: `${path}/${name}` }))
}

function rank(finding: Finding): number {
  const at = ORDER.indexOf(finding.keyword ?? '')
  return at < 0 ? ORDER.length : at
}

/** "None of the forms fits" says nothing where a part of it is pointed out. */
function isGeneral(finding: Finding): boolean {
  return finding.keyword === 'anyOf' || finding.keyword === 'oneOf' || finding.keyword === 'unevaluatedProperties'
}

function sentence(finding: Finding & { pointer: string }, schema: Schema | undefined): string {
  const parts = finding.pointer.split('/').slice(1)
  const name = nameOf(parts, schema)
  const place = parts.findLast((part) => /^\d+$/.test(part))
  return `${place === undefined ? '' : `第 ${Number(place) + 1} 项：`}${words(finding, name)}`
}

function words({ keyword, params = {} }: Finding, name: string): string {
  const limit = String(params.limit ?? '')
  if (keyword === 'required') return `请填写${name}。`
  if (keyword === 'additionalProperties') return '多出了不认识的内容，请刷新页面后重新填写。'
  if (keyword === 'minLength') return limit === '1' ? `请填写${name}。` : `${name}至少 ${limit} 个字。`
  if (keyword === 'maxLength') return `${name}不能超过 ${limit} 个字，请缩短。`
  if (keyword === 'minimum') return `${name}不能小于 ${limit}。`
  if (keyword === 'maximum') return `${name}不能大于 ${limit}。`
  if (keyword === 'minItems') return `请至少填写 ${limit} 项${name}。`
  if (keyword === 'maxItems') return `${name}最多 ${limit} 项，请分几次提交。`
  if (keyword === 'pattern') return PATTERNS[patternOf(params.pattern)]?.(name) ?? `${name}的格式不对，请核对后重填。`
  if (keyword === 'enum' || keyword === 'const' || keyword === 'anyOf') return `请为${name}选择列出的一项。`
  if (keyword === 'type') return ofType(String(params.type), name)
  return `${name}的格式不对，请核对后重填。`
}

function patternOf(pattern: unknown): string {
  return pattern instanceof RegExp ? pattern.source : String(pattern)
}

function ofType(type: string, name: string): string {
  if (type === 'integer') return `${name}须为整数。`
  if (type === 'number') return `${name}须为数字。`
  return `请填写${name}。`
}

const SHORT = 12

/** The schema's title, the common name, or a description short enough to be a name. */
function nameOf(parts: readonly string[], schema: Schema | undefined): string {
  const path = parts.filter((part) => !/^\d+$/.test(part))
  if (path.length === 0) return '提交的内容'
  const own = schema ? find(schema, parts) : undefined
  const told = own?.description?.split(/[（：；，]/)[0] ?? ''
  const fromText = /\p{Script=Han}/u.test(told) && told.length <= SHORT ? told : undefined
  return own?.title ?? knownName(path) ?? fromText ?? '这一项'
}

function find(schema: Schema, parts: readonly string[]): Schema | undefined {
  const [first, ...rest] = parts
  if (first === undefined) return schema
  const next = /^\d+$/.test(first) ? schema.items : schema.properties?.[first]
  if (next) return find(next, rest)
  for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? [])]) {
    const found = find(part, parts)
    if (found) return found
  }
  return undefined
}
