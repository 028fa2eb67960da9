import { type BundleBody, termsHash } from '@linli/proof/bundle'
import { sm3 } from '@linli/proof/node'
import { hundredths } from '../../platform/numbers.ts'
import type { AssemblyRow, MotionRow } from '../meeting/meeting.ts'
import type { AssemblyRules } from '../meeting/meeting-rules.ts'

/** The assembly as a bundle names it. The end first announced is what the notice fixed; an extension stands beside it. */
export function bundleAssembly(assembly: AssemblyRow): BundleBody['assembly'] {
  const { id, title, kind, organiser, voting_from, voting_until, extended_from } = assembly
  if (!voting_from || !voting_until) throw new Error(`assembly ${id} has no voting days`)
  return {
    id,
    title,
    kind,
    organiser,
    votingFrom: voting_from.toISOString(),
    votingUntil: (extended_from ?? voting_until).toISOString(),
    extendedUntil: extended_from ? voting_until.toISOString() : null,
  }
}

/** A motion as a bundle names it, but for the ids the notice does not know. */
export function bundleMotion({ seq, item, title, body, scope, amount }: MotionRow) {
  return {
    seq,
    item,
    title,
    text: body,
    scope: scope.title,
    amount: amount === null ? null : hundredths(amount),
  }
}

/** The rules the count and the roll rest on. */
export function bundleRules(rules: AssemblyRules): BundleBody['rules'] {
  const { pack, packStatus, packSentence, day, noticeDays, objectionDays, conflict, revocation, proxyMax } = rules
  const { nonresponse, nonresponseBasis, allowSpecialFollow, invalidCountsAsParticipation, castFloor } = rules
  const { parking, merge, follow, extensionDays, convenerBasis } = rules
  return {
    pack,
    packStatus,
    packSentence,
    day,
    noticeDays,
    objectionDays,
    conflict,
    revocation,
    proxyMax,
    nonresponse,
    nonresponseBasis,
    allowSpecialFollow,
    invalidCountsAsParticipation,
    castFloor,
    parking,
    merge,
    follow: follow ?? false,
    extensionDays: extensionDays ?? 0,
    convenerBasis: convenerBasis ?? null,
  }
}

/** What the notice fixes, as one hash in hexadecimal; it stands in the notice and is recomputed from a bundle. */
export function termsOf(assembly: AssemblyRow, motions: readonly MotionRow[]): string {
  return termsHash(sm3, {
    assembly: bundleAssembly(assembly),
    motions: motions.map(bundleMotion),
    rules: bundleRules(assembly.rules),
  })
}
