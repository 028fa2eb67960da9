import type { Deps } from '../deps.ts'
import type { Ticker } from '../jobs/jobs.ts'
import { append, type Head, headsOf, type Link, unchained, windowOf } from './audit-chain.store.ts'
import { BEFORE_THE_FIRST, type ChainedAct, linkOf } from './link.ts'

const A_TURN = 2000

/**
 * Gives every settled act its link, within about a second of its commit.
 * @returns how many acts were linked
 */
export async function chainActs(deps: Deps): Promise<number> {
  let linked = 0
  for (;;) {
    const found = await deps.db.worker(async (tx) => {
      const window = await windowOf(tx)
      const acts = await unchained(tx, window, A_TURN)
      if (acts.length === 0) return 0
      const heads = await headsOf(tx, [...new Set(acts.map((a) => a.areaId))])
      // A full batch may end in the middle of a transaction: look at that one again.
      const from = acts.length === A_TURN ? acts.at(-1)!.tx : window.settled
      await append(tx, linksOf(acts, heads), from, deps.clock.now())
      return acts.length
    })
    linked += found
    if (found < A_TURN) return linked
  }
}

function linksOf(acts: readonly ChainedAct[], heads: ReadonlyMap<string, Head>): Link[] {
  const last = new Map<string, { seq: number; link: Uint8Array }>()
  return acts.map((act) => {
    const head = heads.get(act.areaId)
    const before =
      last.get(act.areaId) ?? (head ? { seq: Number(head.seq), link: head.link } : { seq: 0, link: BEFORE_THE_FIRST })
    const { tx: _, ...body } = act as ChainedAct & { tx?: string }
    const next = { seq: before.seq + 1, link: linkOf(before.link, before.seq + 1, body) }
    last.set(act.areaId, next)
    return { areaId: act.areaId, eventId: act.id, ...next }
  })
}

/** The sequencer of audit events. */
export const auditSequencer: Ticker = {
  name: 'audit-sequencer',
  everyMs: 1000,
  run: async (deps) => {
    await chainActs(deps)
  },
}
