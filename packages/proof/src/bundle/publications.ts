import type { BundleBody, BundlePublication } from './bundle.ts'
import { parseInner } from './read-bundle.ts'
import { type AreaHeads, type BundleVotes, VOTE_KINDS } from './report.ts'
import { list, nullable, object, type Read, type Reader, text, Unreadable, whole, yesOrNo } from './shape.ts'

const amount = text(/^(0|[1-9]\d{0,12})\.\d{2}$/)
const weight = object({ area: amount, heads: whole(0, 1_000_000) })
const words = text(null, 4_000)

/** Members of an object that has others beside them: publications say more than is checked here. */
function among<M extends Record<string, Reader<unknown>>>(members: M): Reader<{ readonly [K in keyof M]: Read<M[K]> }> {
  const strict = object(members)
  return (value) => {
    if (typeof value !== 'object' || value === null) throw new Unreadable('应为对象')
    const picked: Record<string, unknown> = {}
    for (const name of Object.keys(members).sort()) picked[name] = (value as Record<string, unknown>)[name]
    return strict(picked)
  }
}

const readResult = among({
  outcome: words,
  strictOutcome: words,
  announced: yesOrNo,
  outcomeTitle: words,
  lawSentence: words,
  roll: weight,
  for: weight,
  against: weight,
  abstain: weight,
  follow: weight,
  invalid: weight,
  silentDelivered: weight,
  participated: weight,
  approved: weight,
  strict: object({ participated: weight, approved: weight }),
  explanation: list(words, 50),
})
export type PublishedResult = Read<typeof readResult>

const readResultBody = among({
  assembly: among({ id: words, title: words }),
  motions: list(
    among({ seq: whole(1, 1_000), title: words, item: words, amount: nullable(amount), result: readResult }),
    200,
  ),
  checkpoint: nullable(words),
})
const readExtension = among({ assembly: among({ id: words, title: words }) })
const readNoticeBody = among({
  assembly: among({ id: words, title: words }),
  terms: words,
  rollRoots: list(among({ seq: whole(1, 1_000), rollId: nullable(words), root: nullable(words) }), 200),
})

export type Notice = { readonly publication: BundlePublication; readonly body: Read<typeof readNoticeBody> }
export type Extension = { readonly publication: BundlePublication; readonly body: Read<typeof readExtension> }
export type Sheets = { notices: Notice[]; results: ResultSheet[]; extensions: Extension[] }
export type ResultSheet = { readonly publication: BundlePublication; readonly body: Read<typeof readResultBody> }

/**
 * The publications of a bundle by what they are, in the bundle's order.
 * @throws Unreadable
 */
export function readPublications(body: BundleBody): Sheets {
  const notices: Notice[] = []
  const results: ResultSheet[] = []
  const extensions: Extension[] = []
  for (const publication of body.publications) {
    const inner = parseInner(publication.body)
    if (publication.kind === 'ASSEMBLY_NOTICE') notices.push({ publication, body: readNoticeBody(inner) })
    else if (publication.kind === 'VOTING_EXTENDED') extensions.push({ publication, body: readExtension(inner) })
    else results.push({ publication, body: readResultBody(inner) })
  }
  return { notices, results, extensions }
}

/** The six kinds of votes of a result. */
export function votesOf(result: PublishedResult): BundleVotes {
  return Object.fromEntries(VOTE_KINDS.map((kind) => [kind, result[kind]])) as unknown as BundleVotes
}

export function sameWeight(a: AreaHeads, b: AreaHeads): boolean {
  return a.area === b.area && a.heads === b.heads
}
