import { type BundleBody, publicationHash, writeBundle } from '@linli/proof/bundle'
import { canonicalText, sm3 } from '@linli/proof/node'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import type { AreaRow } from '../../registry/index.ts'
import { logName } from '../ballot/log-name.ts'
import { type CustodyLog, logInCustody } from '../log/custody.ts'
import { SignedNotes } from '../log/signed-notes.ts'
import { listMotions } from '../meeting/meeting.store.ts'
import type { AssemblyRow } from '../meeting/meeting.ts'
import { type PublishedRow, publishedOf } from './bundle.store.ts'
import { ballotOpenings } from './open-ballots.ts'
import { bundleRolls } from './open-rolls.ts'
import { fundSections } from './sections.ts'
import { bundleAssembly, bundleMotion, bundleRules } from './terms.ts'

/** Checkpoints handed out: the last, and a few on the way. The rest follow from the leaves. */
const CHECKPOINTS = 4

/**
 * The proof bundle of an assembly with a published result: everything public, and for its organiser the openings.
 * Runs under the worker role, since it recomputes what nobody may read.
 * @returns the bundle's text, sealed
 * @throws NOT_FOUND before a result is published; STATE when the log is not signed to its end, contradicts what was signed,
 *   or the roll was frozen before rolls were made for this
 */
export async function makeBundle(
  deps: Deps,
  tx: Tx,
  of: { area: Pick<AreaRow, 'id' | 'name'>; assembly: AssemblyRow; kind: BundleBody['kind'] },
): Promise<string> {
  const { area, assembly, kind } = of
  const published = await publishedOf(tx, area.id, assembly.id)
  if (!published.some((p) => p.kind === 'PRELIMINARY_RESULT')) throw new AppError('NOT_FOUND')
  const notes = new SignedNotes(deps.config.keyDir)
  const log = await logInCustody(tx, notes, { area_id: area.id, log_id: assembly.id })
  const motions = await listMotions(tx, area.id, assembly.id)
  const rolls = await bundleRolls(deps, tx, { areaId: area.id, assembly, motions, kind })
  const body: BundleBody = {
    kind,
    origin: logName(deps.signing.ed25519.key.name, area.id, assembly.id),
    area: { id: area.id, name: area.name },
    assembly: bundleAssembly(assembly),
    rules: bundleRules(assembly.rules),
    motions: motions.map((m) => ({ id: m.id, rollId: m.roll_id!, ...bundleMotion(m) })),
    rolls: rolls.rolls,
    log: { leaves: log.leaves.map((l) => l.leaf.toString('base64')), checkpoints: some(log.notes) },
    keys: deps.signing.publicKeys,
    publications: published.map(publicationOf),
    ...(await fundSections(
      tx,
      area.id,
      motions.map((m) => m.id),
    )),
    ...(kind === 'organiser' ? { openings: await openings(deps, tx, of, log, rolls.openings) } : {}),
  }
  return writeBundle(body, [deps.signing.ed25519, deps.signing.sm2], sm3)
}

async function openings(
  deps: Deps,
  tx: Tx,
  { area, assembly }: { area: Pick<AreaRow, 'id'>; assembly: AssemblyRow },
  log: CustodyLog,
  rolls: NonNullable<BundleBody['openings']>['rolls'],
): Promise<NonNullable<BundleBody['openings']>> {
  return { ballots: await ballotOpenings(deps, tx, area.id, assembly.id, log.leaves), rolls }
}

function publicationOf(row: PublishedRow): BundleBody['publications'][number] {
  const p = {
    id: row.id,
    kind: row.kind as BundleBody['publications'][number]['kind'],
    title: row.title,
    publishedAt: row.published_at.toISOString(),
    body: canonicalText(row.body),
  }
  return { ...p, withdrawnAt: null, hash: publicationHash(sm3, p) }
}

/** Evenly spread, the last always among them. */
function some(notes: readonly string[]): string[] {
  const step = Math.max(1, notes.length / CHECKPOINTS)
  const chosen = Array.from({ length: Math.min(CHECKPOINTS, notes.length) }, (_, i) => Math.floor((i + 1) * step) - 1)
  return [...new Set([...chosen.slice(0, -1), notes.length - 1])].flatMap((i) => notes[i] ?? [])
}
