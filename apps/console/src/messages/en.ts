import type { Key } from './index.ts'
export const en = {} as Record<Key, string>
