import type { Conflict } from '../meeting/meeting-rules.ts'

/** Which ballot stands where a line voted on paper and online: one of the two, or neither. */
export type Verdict = 'PAPER' | 'ONLINE' | 'NEITHER'

/**
 * Settles paper against online by the rule the notice fixed. A paper counts from the moment it was handed in. An invalid
 * paper is no vote at all, so it never takes the place of a valid online ballot, whatever the rule.
 */
export function settle(rule: Conflict, online: { at: Date }, paper: { at: Date; valid: boolean }): Verdict {
  if (!paper.valid) return 'ONLINE'
  switch (rule) {
    case 'FIRST_VALID':
      return paper.at < online.at ? 'PAPER' : 'ONLINE'
    case 'LAST_VALID':
      return paper.at < online.at ? 'ONLINE' : 'PAPER'
    case 'ELECTRONIC_WINS':
      return 'ONLINE'
    case 'PAPER_WINS':
      return 'PAPER'
    case 'VOID_BOTH':
      return 'NEITHER'
  }
}
