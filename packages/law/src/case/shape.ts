/**
 * Shapes of the fields of a case: just enough to tell text from number and to find unknown and missing fields.
 * What the text means (dates, decimals) is judged by the rules, with an error code of law.
 */
export type Shape =
  | { is: 'text' }
  | { is: 'number' }
  | { is: 'flag' }
  | { is: 'choice'; of: readonly string[] }
  | { is: 'list'; of: Shape }
  | { is: 'record'; required: Fields; optional: Fields }

export type Fields = Readonly<Record<string, Shape>>

export const text: Shape = { is: 'text' }
export const number: Shape = { is: 'number' }
export const flag: Shape = { is: 'flag' }

/** One of a closed list of words. */
export function choice(...of: readonly string[]): Shape {
  return { is: 'choice', of }
}

/** A list of values of one shape. */
export function list(of: Shape): Shape {
  return { is: 'list', of }
}

/** A mapping with these fields and no others. */
export function record(required: Fields, optional: Fields = {}): Shape {
  return { is: 'record', required, optional }
}

/**
 * All places where `value` departs from `shape`, as Chinese sentences that begin with the field's path. With `partial`
 * nothing is required: that is how expectations are read.
 */
export function misfits(value: unknown, shape: Shape, path: string, partial = false): string[] {
  switch (shape.is) {
    case 'text':
      return typeof value === 'string' ? [] : [`${path} 应为文本（请加引号），给的是${describe(value)}`]
    case 'number':
      return typeof value === 'number' ? [] : [`${path} 应为数字（不加引号），给的是${describe(value)}`]
    case 'flag':
      return typeof value === 'boolean' ? [] : [`${path} 应为 true 或 false，给的是${describe(value)}`]
    case 'choice':
      if (typeof value !== 'string') return [`${path} 应为文本，给的是${describe(value)}`]
      return shape.of.includes(value) ? [] : [`${path} 的值“${value}”不认识，可用：${shape.of.join('、')}`]
    case 'list':
      if (!Array.isArray(value)) return [`${path} 应为列表，给的是${describe(value)}`]
      return value.flatMap((element, index) => misfits(element, shape.of, `${path}[${index}]`, partial))
    case 'record':
      return recordMisfits(value, shape, path, partial)
  }
}

function recordMisfits(value: unknown, shape: Shape & { is: 'record' }, path: string, partial: boolean): string[] {
  if (!isRecord(value)) return [`${path || '算例'} 应为键值对，给的是${describe(value)}`]
  const prefix = path === '' ? '' : `${path}.`
  const found: string[] = []
  for (const key of Object.keys(value)) {
    const fields = Object.hasOwn(shape.required, key) ? shape.required : shape.optional
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (field === undefined) found.push(`${prefix}${key} 是不认识的字段`)
    else found.push(...misfits(value[key], field, `${prefix}${key}`, partial))
  }
  if (!partial) {
    for (const key of Object.keys(shape.required)) {
      if (!Object.hasOwn(value, key)) found.push(`缺少必填字段 ${prefix}${key}`)
    }
  }
  return found
}

/** Whether a value read from YAML or JSON is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return '空值'
  if (Array.isArray(value)) return '列表'
  switch (typeof value) {
    case 'string':
      return `文本 "${value}"`
    case 'number':
      return `数字 ${value}`
    case 'boolean':
      return `布尔值 ${value}`
    default:
      return '键值对'
  }
}
