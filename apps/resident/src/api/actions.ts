import { call } from './http.ts'
import type { CastAnswer, Choice, ObjectionStage } from './types.ts'

/** Everything the app changes. */

/** Asks for a one-time code; demo mode answers with the code itself. */
export function requestCode(phone: string): Promise<{ shown: string | null }> {
  return call('POST', '/api/session/code', { body: { phone } })
}

export function signIn(phone: string, code: string): Promise<{ displayName: string }> {
  return call('POST', '/api/session/phone', { body: { phone, code } })
}

export function signOut(): Promise<void> {
  return call('DELETE', '/api/session')
}

/** Binds this account to a person of the register by name and identity number. */
export function bind(body: { areaId: string; name: string; idNo: string }): Promise<unknown> {
  return call('POST', '/api/my/bindings', { body })
}

/** Casts a ballot. The same key with the same content is one ballot, however often it is sent. */
export function castBallot(v: {
  areaId: string
  motionId: string
  lineId: string
  choice: Choice
  key: string
}): Promise<CastAnswer> {
  return call('POST', `/api/areas/${v.areaId}/motions/${v.motionId}/ballots`, {
    headers: { 'idempotency-key': v.key },
    body: { lineId: v.lineId, choice: v.choice },
  })
}

export function raiseObjection(
  areaId: string,
  assemblyId: string,
  body: { stage: ObjectionStage; lineId?: string; motionId?: string; body: string },
): Promise<unknown> {
  return call('POST', `/api/areas/${areaId}/assemblies/${assemblyId}/objections`, { body })
}

/** Marks one message as read, or all of them. */
export function markRead(id: string | null): Promise<unknown> {
  return call('POST', '/api/my/notifications/read', { body: id === null ? {} : { ids: [id] } })
}

/** Tells the platform that this owner has the notice open: that is its delivery to their household. */
export function noticeOpened(areaId: string, assemblyId: string): Promise<unknown> {
  return call('POST', `/api/areas/${areaId}/assemblies/${assemblyId}/notice/opened`)
}

/** Demo mode only: moves the platform's clock forward. */
export function advanceClock(body: { days?: number; hours?: number }): Promise<{ now: string }> {
  return call('POST', '/api/demo/clock', { body })
}
