import type { Choice } from '../api/types.ts'
import { forget, forgetAll, recall, remember } from '../settings/storage.ts'
import { type Attempt, step } from './attempt.ts'

const OPEN = 'linli.attempt.'
const PRESSED = 'linli.pressed.'
const PERSON = 'linli.person'

type Place = Pick<Attempt, 'areaId' | 'motionId' | 'lineId'>

function keyOf(place: Place): string {
  return `${OPEN}${place.areaId}.${place.motionId}.${place.lineId}`
}

/** A key that no other attempt has; `crypto.randomUUID` is too young for these phones. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Keeps an open attempt over a closed page, so that its key survives; forgets it once the server has spoken. */
export function keepAttempt(attempt: Attempt): void {
  if (attempt.phase === 'SENDING' || attempt.phase === 'UNSURE') remember(keyOf(attempt), JSON.stringify(attempt))
  else forget(keyOf(attempt))
  if (attempt.phase === 'RECORDED' && attempt.ballotId) {
    remember(`${PRESSED}${attempt.ballotId}`, attempt.choice, 'page')
  }
}

/** The open attempt of this line, as it stands after the page that sent it was lost. */
export function keptAttempt(place: Place): Attempt | null {
  const text = recall(keyOf(place))
  if (!text) return null
  try {
    return step(JSON.parse(text) as Attempt, { type: 'PAGE_LOST' })
  } catch {
    return null
  }
}

/** What was pressed on this phone for this ballot, while the page is open: the receipt must say the same. */
export function pressedChoice(ballotId: string): Choice | null {
  return recall(`${PRESSED}${ballotId}`, 'page') as Choice | null
}

/** At sign-out nothing of a person's voting stays on the phone. */
export function forgetAttempts(): void {
  forgetAll(OPEN)
  forgetAll(PRESSED)
  forget(PERSON)
}

/**
 * After a sign-in. An open attempt survives a lost session of the same person, whose key the server still knows;
 * somebody else finds nothing.
 */
export function attemptsBelongTo(person: string): void {
  if (recall(PERSON) !== person) forgetAttempts()
  remember(PERSON, person)
}
