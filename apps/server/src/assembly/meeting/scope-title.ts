import { unitLabel } from '../../registry/index.ts'
import type { Scope } from './meeting.ts'

const NAMED = 6

export const WHOLE: Scope = { kind: 'WHOLE', title: '全体业主' }

/** A building, or a unit where `room` is given. */
export type ScopeName = { building: string; section: string | null; room: string | null }

/** Who decides, in words: the buildings or units by name, the first few of many. */
export function partialTitle(kind: 'BUILDINGS' | 'UNITS', names: readonly ScopeName[]): string {
  const labels = names.map((n) => (n.room === null ? n.building : unitLabel(n.building, n.section ?? '', n.room)))
  const listed = labels.slice(0, NAMED).join('、')
  const rest = labels.length > NAMED ? `等 ${labels.length} ${kind === 'BUILDINGS' ? '栋' : '套'}` : ''
  return kind === 'BUILDINGS' ? `${listed}${rest}的业主` : `${listed}${rest}房屋的业主`
}
