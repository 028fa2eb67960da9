import type { AuditType } from '../../platform/audit.ts'
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import type { AssemblyRow, AssemblyState } from '../meeting/meeting.ts'

export type Ref = { areaId: string; assemblyId: string }

/** One step of the clock. @returns the new state, or null when nothing was due or another process was first */
export type Step = (deps: Deps, ref: Ref) => Promise<AssemblyState | null>

/** Who the audit trail names when no person acts. */
export const CLOCK = { actor: null, actorName: '系统时钟', kind: 'system' } as const

/** Records what the clock did, in the same transaction. */
export async function auditStep(
  tx: Tx,
  assembly: AssemblyRow,
  type: AuditType,
  at: Date,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await audit(tx, CLOCK, {
    areaId: assembly.area_id,
    type,
    subject: { kind: 'assembly', id: assembly.id },
    detail,
    at,
  })
}

/** Where an owner finds what to vote on, inside the resident app. */
export const VOTES = '/votes'
