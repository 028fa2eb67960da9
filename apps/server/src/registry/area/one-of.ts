import { Type } from 'typebox'

/** A text that is one of the keys of a record of titles: the schema and the words stay together. */
export function oneOf<T extends string>(titles: Record<T, string>) {
  const keys = Object.keys(titles) as T[]
  return Type.Unsafe<T>(Type.Enum(keys, { description: keys.map((key) => `${key} ${titles[key]}`).join(' | ') }))
}
