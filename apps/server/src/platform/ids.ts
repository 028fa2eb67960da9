import { uuidv7 } from 'uuidv7'

/** A new id: UUIDv7, so that rows written together lie together. */
export function newId(): string {
  return uuidv7()
}

/** The area of events that belong to no area. */
export const NO_AREA = '00000000-0000-0000-0000-000000000000'
