import { HASH_TEXT } from './hash-text.ts'
import { list, nullable, object, type Read, text, whole, word, yesOrNo } from './shape.ts'

/** The shape of a proof bundle, version 1. docs/PROOF.md says what each member claims and how it is checked. */
export const BUNDLE_FORMAT = 'linli-bundle/1'

/** Rolls of fewer voter lines are published without the area of each line: totals would show who voted how. */
export const LEAST_LINES_SHOWN = 5

/** Bounds of what is read at all. */
export const MOST_BYTES = 64 * 1024 * 1024
export const MOST_DEPTH = 24
const MOST_BALLOTS = 400_000
const MOST_LINES = 100_000

const id = text(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const hash = text(HASH_TEXT)
const hex = text(/^[0-9a-f]{64}$/)
const instant = text(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
const day = text(/^\d{4}-\d{2}-\d{2}$/)
/** Hundredths as decimal text: m² or yuan. */
const amount = text(/^(0|[1-9]\d{0,12})\.\d{2}$/)
const signedAmount = text(/^(0|[1-9]\d{0,12})\.\d{2}$|^-(?!0\.00$)(0|[1-9]\d{0,12})\.\d{2}$/)
const title = text(null, 400)
const code = text(/^[A-Z0-9_-]{1,64}$/)

const rules = object({
  pack: code,
  packStatus: word('VERIFIED', 'PARTIAL', 'UNVERIFIED'),
  packSentence: title,
  day,
  noticeDays: whole(0, 366),
  objectionDays: whole(0, 366),
  conflict: code,
  revocation: code,
  proxyMax: whole(0, 1_000_000),
  nonresponse: word('IGNORE', 'DELIVERED_AS_ABSTAIN', 'DELIVERED_FOLLOW_MAJORITY'),
  nonresponseBasis: nullable(text(null, 4_000)),
  allowSpecialFollow: yesOrNo,
  invalidCountsAsParticipation: yesOrNo,
  castFloor: word('NONE', 'CAST', 'MAJORITY'),
  parking: code,
  merge: code,
  follow: yesOrNo,
  extensionDays: whole(0, 366),
  convenerBasis: nullable(text(null, 4_000)),
})

const assembly = object({
  id,
  title,
  kind: code,
  organiser: code,
  votingFrom: instant,
  votingUntil: instant,
  /** Set when the voting was extended as the notice allowed. */
  extendedUntil: nullable(instant),
})

const motion = object({
  id,
  seq: whole(1, 1_000),
  item: code,
  title,
  text: text(null, 20_000),
  scope: text(null, 20_000),
  amount: nullable(amount),
  rollId: id,
})

const rollLeaf = object({ commitment: hash, area: amount, heads: whole(0, 1) })
const roll = object(
  { id, area: amount, heads: whole(0, MOST_LINES), lines: whole(1, MOST_LINES), root: hex },
  { leaves: list(rollLeaf, MOST_LINES), withheld: list(hash, LEAST_LINES_SHOWN) },
)

const publication = object({
  id,
  kind: word('ASSEMBLY_NOTICE', 'VOTING_EXTENDED', 'PRELIMINARY_RESULT', 'FINAL_RESULT'),
  title,
  publishedAt: instant,
  withdrawnAt: nullable(instant),
  /** Canonical JSON text of the published body. */
  body: text(null, 4_000_000),
  hash: hex,
})

const use = object({
  id,
  motionId: id,
  title,
  state: code,
  total: amount,
  stages: list(object({ no: whole(1, 100), title, amount, paidOn: nullable(day) }), 100),
})
const allocation = object({
  useId: id,
  method: word('LARGEST_REMAINDER', 'LAST_UNIT'),
  total: amount,
  parts: list(object({ id, room: title, weight: amount, amount }), MOST_LINES),
})
const journal = object({
  id,
  useId: nullable(id),
  kind: code,
  postedOn: day,
  entries: list(object({ account: title, amount: signedAmount }), 2 * MOST_LINES),
})

const ballotOpening = object(
  {
    ballotId: id,
    castAt: instant,
    channel: word('ONLINE', 'PAPER'),
    choice: word('FOR', 'AGAINST', 'ABSTAIN', 'FOLLOW', 'INVALID'),
    lineId: id,
    motionId: id,
    salt: hash,
  },
  { supersedes: id },
)
const lineOpening = object({
  lineId: id,
  salt: hash,
  units: list(object({ area: amount, countsHead: yesOrNo, unitId: id }), MOST_LINES),
})

const readBody = object(
  {
    kind: word('public', 'organiser'),
    origin: text(/^[^\s+{\p{Cc}][^\s+\p{Cc}]*$/u),
    area: object({ id, name: title }),
    assembly,
    rules,
    motions: list(motion, 200, 1),
    rolls: list(roll, 200),
    log: object({ leaves: list(hash, MOST_BALLOTS), checkpoints: list(text(null, 4_000), 64) }),
    keys: list(text(null, 400), 2),
    publications: list(publication, 100),
  },
  {
    use: list(use, 200, 1),
    allocation: list(allocation, 200, 1),
    journals: object({ root: hex, items: list(journal, 100_000) }),
    openings: object({
      /** In the order of the log. */
      ballots: list(ballotOpening, MOST_BALLOTS),
      rolls: list(
        object({
          rollId: id,
          /** In the order of the roll's leaves. */
          lines: list(lineOpening, MOST_LINES),
          /** Lines served one by one; counted only where the rules count silent owners. */
          served: list(id, MOST_LINES),
        }),
        200,
      ),
    }),
  },
)

export const readBundle = object({ body: readBody, format: word(BUNDLE_FORMAT), seal: text(null, 4_000) })

export type Bundle = Read<typeof readBundle>
export type BundleBody = Bundle['body']
export type BundleRules = Read<typeof rules>
export type BundleAssembly = Read<typeof assembly>
export type BundleMotion = Read<typeof motion>
export type BundleRoll = Read<typeof roll>
export type RollLeaf = Read<typeof rollLeaf>
export type BundlePublication = Read<typeof publication>
export type BundleUse = Read<typeof use>
export type BundleAllocation = Read<typeof allocation>
export type BundleJournal = Read<typeof journal>
export type BallotOpening = Read<typeof ballotOpening>
export type LineOpening = Read<typeof lineOpening>
