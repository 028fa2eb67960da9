import type { paths } from '@linli/client'

/** Uses of the fund as the server answers them. Money is text in yuan, days `YYYY-MM-DD`, instants RFC 3339. */

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } }
}
  ? T
  : never
type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer T } } }
}
  ? T
  : never

const USES = '/api/areas/{areaId}/fund/uses'
const USE = '/api/areas/{areaId}/fund/uses/{useId}'

export type UseRow = Answer<typeof USES>['items'][number]
/** A carried decision that a use can rest on. */
export type Decision = Answer<'/api/areas/{areaId}/fund/decisions'>['items'][number]
export type Use = Answer<typeof USE>
export type UseState = Use['state']
/** One unit's part. `covered` and `shortfall` are an estimate before the approval. */
export type Part = Answer<'/api/areas/{areaId}/fund/uses/{useId}/parts'>['items'][number]
export type UseOptions = Answer<'/api/fund/use-options'>
export type UseDraft = Omit<Body<typeof USES>, 'motionId'>
export type Settings = Use['settings']
export type PaperStage = 'PLAN' | 'ACCEPTANCE' | 'SETTLEMENT'
