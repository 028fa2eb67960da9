import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { tellLine } from '../ballot/tell-line.ts'
import { CLOCK } from '../lifecycle/step.ts'
import { endAuthorities, linesOfUnit, ownersOfLine, setVoters } from './succession.store.ts'

/** What an ownership change did to one frozen voter line. */
export type Succession = {
  assemblyId: string
  rollId: string
  lineId: string
  /**
   * SUCCEEDED: its voters are the present owners, all alike. SHARED: its units belong to different owners now, who vote
   * for it together as co-owners do. KEPT: the developer's, or nobody owns it at present.
   */
  outcome: 'SUCCEEDED' | 'SHARED' | 'KEPT'
}

const EFFECTS = {
  SUCCEEDED: '未投票的议题由新业主投票',
  SHARED: '几套房屋已分属不同业主，未投票的议题由各业主共同投一票',
}

/**
 * Hands the voter lines of a unit to its present owners, as the register has them. Running it again changes nothing.
 *
 * A ballot the former owner has cast stands; on motions not yet voted the new owner votes (过户：原业主已投的以其为准，未投的由
 * 新业主投). The denominators never move: a line of several units stays one head with its area when its units go to different
 * buyers, and all of them vote for it as co-owners do: by a delegate they name, else who casts first, the others being told.
 * Whoever acted for the former owners acts for the line no more.
 * @returns what became of each line; empty when no assembly with this unit is under way
 */
export async function succeedVoters(tx: Tx, areaId: string, unitId: string, at: Date): Promise<Succession[]> {
  const successions: Succession[] = []
  for (const line of await linesOfUnit(tx, areaId, unitId)) {
    const sets = await ownersOfLine(tx, areaId, line.lineId)
    const owners = [...new Set(sets.flat())]
    // What the developer has sold and not handed over is still voted by the developer (解释 第9条).
    if (line.kind === 'DEVELOPER' || owners.length === 0) {
      successions.push({ ...refOf(line), outcome: 'KEPT' })
      continue
    }
    const outcome = sets.length === 1 ? 'SUCCEEDED' : 'SHARED'
    successions.push({ ...refOf(line), outcome })
    if (!(await setVoters(tx, areaId, line, owners))) continue
    const ended = await endAuthorities(tx, areaId, line.lineId, at)
    await audit(tx, CLOCK, {
      areaId,
      type: 'ownership.transferred',
      subject: { kind: 'assembly', id: line.assemblyId },
      detail: { unitId, lineId: line.lineId, effect: EFFECTS[outcome], authoritiesEnded: ended },
      at,
    })
    if (outcome === 'SHARED') await tellShared(tx, areaId, line, at)
  }
  return successions
}

type Line = Awaited<ReturnType<typeof linesOfUnit>>[number]

function refOf({ assemblyId, rollId, lineId }: Line) {
  return { assemblyId, rollId, lineId }
}

async function tellShared(tx: Tx, areaId: string, line: Line, at: Date): Promise<void> {
  await tellLine(tx, areaId, line.lineId, {
    kind: 'LINE_SHARED',
    title: `${line.label}现由几位业主共同投票`,
    body: `名册冻结后，${line.label}的几套房屋分属不同业主。本次会议仍按冻结的名册计一户一人：已经投过的票有效；未投的议题由各位业主推选一人投票，没有推选的以先投的为准，其他业主会收到通知并可以在截止前提出异议。`,
    link: '/votes',
    at,
  })
}

/**
 * Asked for by whatever changes ownership: `enqueue(tx, areaId, 'ownership.transferred', { unitId }, at)`. The register
 * lies below the assembly and cannot call it, and a roll follows the register within a second.
 */
export const successionJob: Job = {
  topic: 'ownership.transferred',
  run: async (deps, areaId, payload) => {
    await deps.db.worker((tx) => succeedVoters(tx, areaId, String(payload.unitId), deps.clock.now()))
  },
}
