import { sql } from 'kysely'
import type { Deps } from '../../platform/deps.ts'
import type { Ticker } from '../../platform/jobs/jobs.ts'
import type { AssemblyState } from '../meeting/meeting.ts'
import { closeVoting } from './close-voting.ts'
import { finalise } from './finalise.ts'
import { openVoting } from './open-voting.ts'
import { publishFinal } from './publish-final.ts'
import { publishPreliminary } from './publish-preliminary.ts'
import type { Ref, Step } from './step.ts'

/** What the clock does to an assembly in each state. Every step is one transaction and checks for itself whether it is due. */
const STEPS: Partial<Record<AssemblyState, Step>> = {
  NOTICED: openVoting,
  VOTING: closeVoting,
  CLOSED: publishPreliminary,
  OBJECTION: finalise,
  FINAL: publishFinal,
}

/** An assembly left alone for months goes through at most this many steps. */
const MOST_STEPS = Object.keys(STEPS).length

/**
 * Carries every assembly as far as the clock allows: opens and closes the voting, counts, publishes, ends the
 * objection period. Each step is a compare-and-set on the state in one transaction with its result, publication,
 * audit event and notifications, so it may run in several processes, twice, or be killed at any point.
 * One assembly's trouble never holds up another's.
 * @returns how many steps were taken
 */
export async function runLifecycle(deps: Deps): Promise<number> {
  let steps = 0
  for (const ref of await dueAssemblies(deps)) {
    try {
      steps += await carry(deps, ref)
    } catch (error) {
      deps.log.error({ err: error, assembly: ref.assemblyId }, 'assembly step failed; it will be tried again')
    }
  }
  return steps
}

export const assemblyTicker: Ticker = {
  name: 'assembly-lifecycle',
  everyMs: 1000,
  run: async (deps) => {
    await runLifecycle(deps)
  },
}

async function carry(deps: Deps, ref: Ref & { state: AssemblyState }): Promise<number> {
  let state: AssemblyState | null = ref.state
  for (let taken = 0; taken < MOST_STEPS; taken++) {
    const step: Step | undefined = STEPS[state]
    state = step ? await step(deps, ref) : null
    if (state === null) return taken
  }
  return MOST_STEPS
}

/** Looked up without a lock: the steps themselves decide, under theirs. */
async function dueAssemblies(deps: Deps): Promise<(Ref & { state: AssemblyState })[]> {
  const now = deps.clock.now()
  return deps.db.worker(async (tx) => {
    const { rows } = await sql<Ref & { state: AssemblyState }>`
      select area_id as "areaId", id as "assemblyId", state from assembly
      where state = 'NOTICED' and voting_from <= ${now}
         or state = 'VOTING' and voting_until <= ${now}
         or state = 'OBJECTION' and objection_until <= ${now}
         or state in ('CLOSED', 'FINAL')
      order by voting_from, id`.execute(tx)
    return rows
  })
}
