import type { Deps } from '../../platform/deps.ts'
import { AppError, type FieldProblem } from '../../platform/errors.ts'
import type { PaperChoice } from './paper.ts'

const FIELD = 'paper_ballot.keyed_choices'

/** Keyed choices wait sealed for the second keying: the second person and everybody else sees the paper only. */
export function sealChoices(deps: Deps, choices: readonly PaperChoice[]): { sealed: string } {
  return { sealed: deps.cipher.encrypt(FIELD, JSON.stringify(choices)).toString('base64') }
}

export function openChoices(deps: Deps, stored: { sealed: string }): PaperChoice[] {
  return JSON.parse(deps.cipher.decrypt(FIELD, Buffer.from(stored.sealed, 'base64'))) as PaperChoice[]
}

/**
 * Every motion of the paper's roll must be keyed exactly once; an unmarked one is INVALID, never left out.
 * 随多数 can only be keyed where the notice set it and the paper offers it.
 * @throws BAD_REQUEST pointing at the choice
 */
export function requireComplete(
  motions: readonly { id: string; seq: number }[],
  choices: readonly PaperChoice[],
  rules: { follow?: boolean },
): void {
  const known = new Set(motions.map((m) => m.id))
  const seen = new Set<string>()
  const fields: FieldProblem[] = []
  for (const [i, { motionId, choice }] of choices.entries()) {
    if (choice === 'FOLLOW' && rules.follow !== true) {
      fields.push({ pointer: `/choices/${i}`, detail: '票面没有“随多数”；写了的录为“无效票”' })
    }
    if (!known.has(motionId)) fields.push({ pointer: `/choices/${i}`, detail: '这张纸质票上没有这项议题' })
    else if (seen.has(motionId)) fields.push({ pointer: `/choices/${i}`, detail: '同一议题录入了两次' })
    seen.add(motionId)
  }
  for (const motion of motions) {
    if (seen.has(motion.id)) continue
    fields.push({ pointer: '/choices', detail: `第${motion.seq}项议题没有录入；未填写的请录为“无效票”` })
  }
  if (fields.length > 0) throw new AppError('BAD_REQUEST', {}, { fields })
}
