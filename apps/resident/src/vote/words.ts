import { type MessageKey, t } from '../messages/index.ts'

const CHOICES: Record<string, MessageKey> = {
  FOR: 'choice.FOR',
  AGAINST: 'choice.AGAINST',
  ABSTAIN: 'choice.ABSTAIN',
  FOLLOW: 'choice.FOLLOW',
  INVALID: 'choice.INVALID',
}

const STATES: Record<string, MessageKey> = {
  DRAFT: 'state.DRAFT',
  ROLL_FROZEN: 'state.ROLL_FROZEN',
  NOTICED: 'state.NOTICED',
  VOTING: 'state.VOTING',
  CLOSED: 'state.CLOSED',
  OBJECTION: 'state.OBJECTION',
  FINAL: 'state.FINAL',
  PUBLISHED: 'state.PUBLISHED',
  CANCELLED: 'state.CANCELLED',
}

const SOURCES: Record<string, MessageKey> = {
  REGISTRY: 'source.REGISTRY',
  SURVEY: 'source.SURVEY',
  CONTRACT: 'source.CONTRACT',
}

function word(list: Record<string, MessageKey>, code: string): string {
  const key = list[code]
  return key ? t(key) : code
}

/** `FOR` → 同意; a choice that is not this person's to know → 已投票 */
export const choiceWord = (code: string | null) => (code === null ? t('choice.unknown') : word(CHOICES, code))
/** `VOTING` → 正在投票 */
export const stateWord = (code: string) => word(STATES, code)
/** Where an area comes from: register, survey or contract. */
export const sourceWord = (code: string | null | undefined) => (code ? word(SOURCES, code) : t('source.none'))
