import { isRecord } from './shape.ts'

/**
 * Whether a result meets an expectation: mappings key by key at every depth (keys left out aren't compared), lists of
 * the same length, those whose elements have an `id` by id whatever their order, others in order; all else as equal.
 */
export function meets(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) return Array.isArray(actual) && listMeets(expected, actual)
  if (isRecord(expected)) {
    if (!isRecord(actual)) return false
    return Object.keys(expected).every((key) => Object.hasOwn(actual, key) && meets(expected[key], actual[key]))
  }
  return expected === actual
}

function listMeets(expected: readonly unknown[], actual: readonly unknown[]): boolean {
  if (expected.length !== actual.length) return false
  if (!expected.every(hasId) || !actual.every(hasId)) return expected.every((value, i) => meets(value, actual[i]))
  const byId = new Map(actual.map((value) => [value.id, value]))
  // An id taken once is gone, so that an expectation which names it twice doesn't pass for another.
  return expected.every((value) => {
    const found = byId.get(value.id)
    byId.delete(value.id)
    return found !== undefined && meets(value, found)
  })
}

function hasId(value: unknown): value is { id: unknown } {
  return isRecord(value) && Object.hasOwn(value, 'id')
}
