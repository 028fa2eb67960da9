import { ProofError, parseCheckpoint } from '@linli/proof/node'
import type { Deps } from '../../platform/deps.ts'
import type { Ticker } from '../../platform/jobs/jobs.ts'
import { appendPending } from './append-pending.ts'
import { type LogRef, logsWithWork, sizesOf } from './log.store.ts'
import { signLog } from './sign-log.ts'
import { SignedNotes } from './signed-notes.ts'

const EVERY_MS = 150
const LOGS_A_TURN = 100

/**
 * The sequencer of ballot logs: appends what was committed, then signs. Sizes and proofs only exist for committed leaves,
 * so kill -9 at any point leaves the old or the new state, and the next turn goes on from there.
 */
export function makeSequencer(): Ticker {
  // What was complained about already: the refusal is loud once for each size, not six times a second.
  const complained = new Set<string>()
  const lookedBack = new WeakSet<Deps>()
  return {
    name: 'sequencer',
    everyMs: EVERY_MS,
    async run(deps) {
      const notes = new SignedNotes(deps.config.keyDir)
      if (!lookedBack.has(deps)) {
        await lookBack(deps, notes)
        lookedBack.add(deps)
      }
      for (const ref of await logsWithWork(deps.db.system, LOGS_A_TURN)) {
        while ((await appendPending(deps, ref)) > 0) {}
        await signOrComplain(deps, notes, ref, complained)
      }
    },
  }
}

/** One turn outside the ticker, for tests and the command line. */
export async function sequenceOnce(deps: Deps): Promise<void> {
  await makeSequencer().run(deps)
}

async function signOrComplain(deps: Deps, notes: SignedNotes, ref: LogRef, complained: Set<string>): Promise<void> {
  try {
    await signLog(deps, notes, ref)
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    const size = (await sizesOf(deps.db.system, [ref.log_id])).get(ref.log_id)
    const complaint = `${ref.log_id}/${size}/${error.code}`
    if (complained.has(complaint)) return
    complained.add(complaint)
    deps.log.fatal(
      { log: ref.log_id, area: ref.area_id, size, code: error.code },
      `BALLOT LOG NOT SIGNED: ${error.message}`,
    )
  }
}

/** After a start: says at once, not at the next ballot, that the database is older than what was signed. */
async function lookBack(deps: Deps, notes: SignedNotes): Promise<void> {
  const signed = await notes.list()
  const sizes = await sizesOf(deps.db.system, signed)
  for (const logId of signed) {
    const note = await notes.read(logId)
    const was = note === null ? 0 : parseCheckpoint(note).checkpoint.size
    const is = sizes.get(logId) ?? 0
    if (is < was) {
      deps.log.fatal(
        { log: logId, size: is, signed: was },
        '投票日志比已签名的短：数据库可能恢复自较旧的备份。这个日志不再签名，请恢复完整的数据。',
      )
    }
  }
}
