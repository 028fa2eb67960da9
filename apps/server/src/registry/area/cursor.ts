import { decodeCursor } from '../../platform/http/schemas.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A cursor of a sort key and a row's id; anything else counts as none, so that a broken link shows the first page. */
export function keyCursor(cursor: string | undefined): [string, string] | null {
  const parts = decodeCursor(cursor, 2) as [string, string] | null
  return parts && UUID.test(parts[1]) && !parts[0].includes('\0') ? parts : null
}
