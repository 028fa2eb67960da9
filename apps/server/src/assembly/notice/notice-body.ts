import { termsOf } from '../bundle/terms.ts'
import type { RollSummary } from '../meeting/meeting.store.ts'
import type { AssemblyRow, MotionRow } from '../meeting/meeting.ts'
import type { NoticeText } from './notice-text.ts'

/** The body of a notice's publication: its text, and the roots that pin the rolls it speaks of. */
export function noticeBody(
  text: NoticeText,
  assembly: AssemblyRow,
  motions: readonly MotionRow[],
  rolls: ReadonlyMap<string, RollSummary>,
) {
  return {
    ...text,
    assembly: { id: assembly.id, title: assembly.title },
    // What is voted on, when and by which rules, as one hash: a proof bundle must lead to the same.
    terms: termsOf(assembly, motions),
    rollRoots: motions.map((m) => ({
      seq: m.seq,
      rollId: m.roll_id,
      root: m.roll_id ? (rolls.get(m.roll_id)?.root.toString('hex') ?? null) : null,
    })),
  }
}
