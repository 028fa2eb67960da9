import type { Json } from './db/schema.ts'

/** Hands a plain value to a jsonb column; bigint becomes a decimal string, as everywhere in our JSON. */
export function toJson(value: unknown): Json {
  return JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? v.toString() : v)) as unknown as Json
}
