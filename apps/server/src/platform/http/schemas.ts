import { type TSchema, Type } from 'typebox'

/** Building blocks of request and answer schemas, the same words everywhere. */
export const Uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'UUID',
})
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '法定日期（北京时间）' })
export const Instant = Type.String({ description: 'RFC 3339 时间' })
export const AreaText = Type.String({ description: '面积，㎡，两位小数' })
export const MoneyText = Type.String({ description: '金额，元，两位小数' })
export const AreaParams = Type.Object({ areaId: Uuid })

/** What the actor may lawfully do next with this record; buttons are drawn from it. */
export const Action = Type.Object({
  action: Type.String({ description: '动作代码' }),
  title: Type.String({ description: '按钮上的字' }),
  allowed: Type.Boolean(),
  why: Type.Optional(Type.String({ description: '不能做的原因，或最早可做的日期' })),
  article: Type.Optional(Type.String({ description: '依据的条文' })),
})

/** One page of a list; `next` goes back as `cursor`. */
export const Page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) })

/** A page of a list together with what the actor may do with the list itself: make a new one, upload, import. */
export const ActionPage = <T extends TSchema>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    next: Type.Union([Type.String(), Type.Null()]),
    actions: Type.Array(Action, { description: '对这份清单可做的动作，例如新建、上传' }),
  })

export const PageQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
})

/** Opaque cursors: the sort key and id of the last row seen. */
export function encodeCursor(parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** @returns null for a cursor that is none of ours */
export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (!cursor) return null
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown
    return Array.isArray(parts) && parts.length === length && parts.every((p) => typeof p === 'string')
      ? (parts as string[])
      : null
  } catch {
    return null
  }
}
