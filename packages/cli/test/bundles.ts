import { createHash } from 'node:crypto'
import { reallocate, recount } from '@linli/law/recount'
import {
  type BallotOpening,
  type BundleBody,
  type BundleLaw,
  type BundlePublication,
  entriesRoot,
  journalBytes,
  type LineOpening,
  lineCommitment,
  publicationHash,
  rollRootOf,
  termsHash,
  writeBundle,
} from '@linli/proof/bundle'
import {
  appendEntries,
  ballotLeaf,
  canonicalText,
  EMPTY_LOG,
  ed25519Signer,
  generateEd25519,
  generateSm2,
  guardedSign,
  parsePublicKey,
  sm2Signer,
  sm3,
  toBase64,
} from '@linli/proof/node'

/** The law as the command line hands it in. */
export const law: BundleLaw = { recount, allocate: reallocate }

const NAME = 'linli.example'
const PAIRS = [generateEd25519(NAME), generateSm2(NAME)] as const
const SIGNERS = [ed25519Signer(PAIRS[0]), sm2Signer(PAIRS[1])]
export const KEYS = PAIRS.map((pair) => pair.publicKey)
export const TRUSTED = KEYS.map(parsePublicKey)

/** An id as the platform makes them, known from its kind and number. */
export const idOf = (kind: number, n = 0): string =>
  `0193${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`
const saltOf = (text: string): string => createHash('sha256').update(text).digest('base64')

const AREA = idOf(1)
const ASSEMBLY = idOf(2)
const ROLL = idOf(3)
const MOTIONS = [idOf(4, 1), idOf(4, 2)]
const ORIGIN = `${NAME}/ballots/${AREA}/${ASSEMBLY}`
const CHOICES = ['FOR', 'FOR', 'FOR', 'AGAINST', 'ABSTAIN', 'FOR', 'INVALID'] as const
const FIELDS = { FOR: 'for', AGAINST: 'against', ABSTAIN: 'abstain', FOLLOW: 'follow', INVALID: 'invalid' } as const

const assembly = {
  id: ASSEMBLY,
  title: '2026年第一次临时会议',
  kind: 'TEMPORARY',
  organiser: 'COMMITTEE',
  votingFrom: '2026-12-04T16:00:00.000Z',
  votingUntil: '2026-12-11T16:00:00.000Z',
  extendedUntil: null,
}
const rules: BundleBody['rules'] = {
  pack: 'CN',
  packStatus: 'VERIFIED',
  packSentence: '表决门槛依国家法律（民法典 第278条）认定，未适用地方规则包。',
  day: '2026-11-20',
  noticeDays: 15,
  objectionDays: 7,
  conflict: 'FIRST_VALID',
  revocation: 'UNTIL_CLOSE',
  proxyMax: 3,
  nonresponse: 'DELIVERED_AS_ABSTAIN',
  nonresponseBasis: '议事规则第12条',
  allowSpecialFollow: false,
  invalidCountsAsParticipation: false,
  castFloor: 'NONE',
  parking: 'EXCLUDE',
  merge: 'EXACT_OWNER_SET',
  follow: false,
  extensionDays: 0,
  convenerBasis: null,
}
const motions: BundleBody['motions'] = MOTIONS.map((id, i) => ({
  id,
  seq: i + 1,
  item: i === 0 ? 'FUND_USE' : 'REBUILD',
  title: i === 0 ? '使用维修资金更换电梯' : '改建门厅',
  text: '预算见附件。',
  scope: '全体业主',
  amount: i === 0 ? '1000.00' : null,
  rollId: ROLL,
}))

export type Made = { body: BundleBody; text: string; bytes: Uint8Array }

/** Seals a body anew, as somebody with the platform's own keys could. */
export function seal(body: BundleBody): Made {
  const text = writeBundle(body, SIGNERS, sm3)
  return { body, text, bytes: Buffer.from(text) }
}

/** A whole decision: `lines` voter lines of which most vote, on one or two motions, some of them twice. */
export function makeBundle(
  options: { lines?: number; motions?: 1 | 2; kind?: 'public' | 'organiser'; funds?: boolean } = {},
): Made {
  const { lines: count = 12, kind = 'organiser', funds = true } = options
  const chosen = motions.slice(0, options.motions ?? 2)
  const lines = makeLines(count)
  const ballots = chosen.flatMap((motion, m) => castBallots(motion.id, m, lines))
  const log = makeLog(ballots)
  const leaves = lines.map(({ leaf }) => leaf)
  const roll: BundleBody['rolls'][number] = {
    id: ROLL,
    area: hundredths(lines.reduce((sum, l) => sum + l.area, 0)),
    heads: leaves.length,
    lines: leaves.length,
    root: rollRootOf(sm3, leaves),
    leaves,
  }
  const served = lines
    .slice(-2)
    .map((l) => l.opening.lineId)
    .sort()
  const body: BundleBody = {
    kind,
    origin: ORIGIN,
    area: { id: AREA, name: '虹桥花园' },
    assembly,
    rules,
    motions: chosen,
    rolls: [roll],
    log,
    keys: KEYS,
    publications: publish(chosen, roll, lines, ballots, served, log.checkpoints.at(-1)!),
    ...(funds ? paid(lines) : {}),
    ...(kind === 'organiser'
      ? { openings: { ballots, rolls: [{ rollId: ROLL, lines: lines.map((l) => l.opening), served }] } }
      : {}),
  }
  return seal(body)
}

type Line = ReturnType<typeof makeLines>[number]

function makeLines(count: number) {
  return Array.from({ length: count }, (_, n) => {
    const area = 8_000 + ((n * 137) % 4_000)
    const opening: LineOpening = {
      lineId: idOf(5, n),
      salt: saltOf(`line ${n}`),
      units: [{ area: hundredths(area), countsHead: true, unitId: idOf(6, n) }],
    }
    const commitment = lineCommitment(sm3, opening)
    return { opening, area, leaf: { commitment, area: hundredths(area), heads: 1 } }
  }).sort((a, b) => (a.leaf.commitment < b.leaf.commitment ? -1 : 1))
}

/** All but the last line vote; every fifth changes its mind once. */
function castBallots(motionId: string, m: number, lines: readonly Line[]): BallotOpening[] {
  return lines
    .slice(0, -1)
    .flatMap(({ opening }, n) => {
      const choice = CHOICES[(n + m) % CHOICES.length]!
      const first: BallotOpening = {
        ballotId: idOf(7 + m, n),
        castAt: '2026-12-05T02:00:00.000Z',
        channel: n % 4 === 3 ? 'PAPER' : 'ONLINE',
        choice,
        lineId: opening.lineId,
        motionId,
        salt: saltOf(`ballot ${m} ${n}`),
      }
      if (n % 5 !== 0) return [first]
      const second = {
        ...first,
        ballotId: idOf(17 + m, n),
        salt: saltOf(`again ${m} ${n}`),
        supersedes: first.ballotId,
      }
      return [{ ...first, choice: 'AGAINST' as const }, second]
    })
    .map((ballot) => ballot)
}

function makeLog(ballots: readonly BallotOpening[]): BundleBody['log'] {
  const entries = ballots.map((b) => ballotLeaf({ areaId: AREA, assemblyId: ASSEMBLY, ...b }, b.salt))
  const sizes = [...new Set([1, Math.floor(entries.length / 2), entries.length])].filter((n) => n > 0)
  let state = EMPTY_LOG
  const checkpoints = sizes.map((size, i) => {
    const grown = appendEntries(state, entries.slice(state.sm3.size, size))
    state = grown.state
    const time = `2026-12-05T0${2 + i}:00:01.000Z`
    return guardedSign(
      null,
      { origin: ORIGIN, size, root: grown.root, sha256Root: grown.sha256Root, time },
      [],
      SIGNERS,
    )
  })
  return { leaves: entries.map(toBase64), checkpoints }
}

function publish(
  chosen: BundleBody['motions'],
  roll: BundleBody['rolls'][number],
  lines: readonly Line[],
  ballots: readonly BallotOpening[],
  served: readonly string[],
  checkpoint: string,
): BundlePublication[] {
  const notice = {
    title: '公告',
    paragraphs: ['一、时间', '二、议题'],
    assembly: { id: ASSEMBLY, title: assembly.title },
    terms: termsHash(sm3, { assembly, motions: chosen, rules }),
    rollRoots: chosen.map((m) => ({ seq: m.seq, rollId: ROLL, root: roll.root })),
  }
  const result = {
    assembly: { id: ASSEMBLY, title: assembly.title, objectionUntil: null },
    motions: chosen.map((m) => ({
      seq: m.seq,
      title: m.title,
      item: m.item,
      amount: m.amount,
      result: resultOf(m, roll, lines, ballots, served),
    })),
    law: rules.packSentence,
    checkpoint,
  }
  return [
    publication(1, 'ASSEMBLY_NOTICE', '会议公告', '2026-11-20T01:00:00.000Z', notice),
    publication(2, 'PRELIMINARY_RESULT', '初步结果公示', '2026-12-11T16:00:01.000Z', result),
    publication(3, 'FINAL_RESULT', '表决结果公告', '2026-12-19T16:00:01.000Z', result),
  ]
}

function publication(n: number, kind: BundlePublication['kind'], title: string, at: string, body: object) {
  const p = { id: idOf(9, n), kind, title, publishedAt: at, body: canonicalText(body) }
  return { ...p, withdrawnAt: null, hash: publicationHash(sm3, p) }
}

function resultOf(
  motion: BundleBody['motions'][number],
  roll: BundleBody['rolls'][number],
  lines: readonly Line[],
  ballots: readonly BallotOpening[],
  served: readonly string[],
) {
  const area: Record<string, number> = { for: 0, against: 0, abstain: 0, follow: 0, invalid: 0, silentDelivered: 0 }
  const heads = { ...area }
  const mine = ballots.filter((b) => b.motionId === motion.id)
  const replaced = new Set(mine.map((b) => b.supersedes))
  const standing = new Map(mine.filter((b) => !replaced.has(b.ballotId)).map((b) => [b.lineId, b]))
  for (const line of lines) {
    const ballot = standing.get(line.opening.lineId)
    const silent = !ballot && served.includes(line.opening.lineId)
    const field = ballot ? FIELDS[ballot.choice] : silent ? 'silentDelivered' : null
    if (field === null) continue
    area[field]! += line.area
    heads[field]! += 1
  }
  const votes = Object.fromEntries(
    Object.keys(area).map((k) => [k, { area: hundredths(area[k]!), heads: heads[k]! }]),
  ) as Parameters<BundleLaw['recount']>[0]['votes']
  const totals = { area: roll.area, heads: roll.heads }
  const count = recount({ item: motion.item, roll: totals, votes, rules })
  return {
    ...count,
    ...votes,
    roll: totals,
    announced: true,
    outcomeTitle: { PASS: '通过', NOT_PASSED: '未通过（未形成决定）', NO_QUORUM: '参与表决未达法定比例（未形成决定）' }[
      count.outcome
    ],
    lawSentence: rules.packSentence,
    stage: 'FINAL',
  }
}

/** A use of 900.00 yuan, split over all lines and posted in one journal. */
function paid(lines: readonly Line[]): Pick<BundleBody, 'use' | 'allocation' | 'journals'> {
  const total = '900.00'
  const shares = lines.map((l, n) => ({ id: l.opening.units[0]!.unitId, room: `1栋${101 + n}`, weight: l.leaf.area }))
  const amounts = reallocate(total, shares, 'LARGEST_REMAINDER')
  const journal = {
    id: idOf(11),
    useId: idOf(10),
    kind: 'USE_PAID',
    postedOn: '2027-01-05',
    entries: [
      { account: '应付工程款', amount: total },
      ...shares.map((s, i) => ({ account: s.room, amount: `-${amounts[i]}` })),
    ],
  }
  return {
    use: [
      {
        id: idOf(10),
        motionId: MOTIONS[0]!,
        title: '更换电梯',
        state: 'PAID',
        total,
        stages: [
          { no: 1, title: '首付', amount: '600.00', paidOn: '2027-01-05' },
          { no: 2, title: '尾款', amount: '300.00', paidOn: null },
        ],
      },
    ],
    allocation: [
      {
        useId: idOf(10),
        method: 'LARGEST_REMAINDER',
        total,
        parts: shares.map((s, i) => ({ ...s, amount: amounts[i]! })),
      },
    ],
    journals: { root: entriesRoot(sm3, [journalBytes(journal)]), items: [journal] },
  }
}

function hundredths(value: number): string {
  const digits = String(value).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
