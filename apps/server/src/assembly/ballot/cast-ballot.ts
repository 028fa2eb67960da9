import type { Receipt } from '@linli/proof/node'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { type Answer, payloadHash, replayed, sealAnswer } from '../../platform/idempotency.ts'
import { newId } from '../../platform/ids.ts'
import { authorise } from '../../platform/policy.ts'
import { finishCast, openCast } from './ballot.store.ts'
import { choiceTitle, type Ground, type OnlineChoice } from './ballot.ts'
import { issueBallot } from './issue-ballot.ts'
import { type Cast, mayCastNow } from './may-cast-now.ts'
import { chineseTime } from './sentences.ts'

export type CastRequest = { areaId: string; motionId: string; lineId: string; choice: OnlineChoice; key: string }

/** What the voter gets back; the receipt shows the choice and goes to the voter alone. */
export type CastAnswer = {
  ballotId: string
  receipt: Receipt
  publicKeys: string[]
  castAt: string
  sentence: string
}

const ATTEMPTS = 5

/**
 * Casts a ballot online. Ballot, standing ballot, log queue, audit event (without the choice) and the answer under its
 * Idempotency-Key are one transaction in two round trips; the receipt is signed at once.
 * @returns status 201 and the answer as the exact text that is stored and replayed
 * @throws NOT_SIGNED_IN, NOT_FOUND (area or motion not mine to see), FORBIDDEN (line not mine), STATE (not now, or voted
 *   already), IDEMPOTENCY_REUSED
 */
export async function castBallot(deps: Deps, context: Context, request: CastRequest): Promise<Answer> {
  const { areaId, motionId, lineId, choice, key } = request
  if (context.actor !== null && !context.areas.includes(areaId) && context.kind === 'owner')
    throw new AppError('NOT_FOUND')
  // An owner's place is the area itself; nobody else has this right, so no path is needed.
  authorise(context, 'ballot.cast', { id: areaId, place: areaId })
  const hash = payloadHash({ motionId, lineId, choice })
  return deps.db.as(context, async (tx) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const opened = await openCast(tx, areaId, { key, motionId, lineId })
      const earlier = replayed(deps.cipher, opened, hash)
      if (earlier) return earlier
      if (opened.assembly === null) throw new AppError('NOT_FOUND')
      if (!opened.ground) throw new AppError('FORBIDDEN', { what: '为这一户投票' })
      // Read after the voting is held open: a ballot accepted here is committed before the close.
      const now = deps.clock.now()
      const may = mayCastNow(opened.ground, now)
      if ('refused' in may) throw refusal(may)
      const answer = await write(deps, context, tx, { request, hash, ground: opened.ground, cast: may.cast, now })
      // Nothing was written when another ballot came to stand meanwhile: ask the new ground.
      if (answer) return answer
    }
    throw new AppError('CONFLICT')
  })
}

function refusal(may: { refused: 'FORBIDDEN' | 'STATE'; why: string; article?: string }): AppError {
  const extra = may.article ? { article: may.article } : {}
  return may.refused === 'FORBIDDEN'
    ? new AppError('FORBIDDEN', { what: `为这一户投票（${may.why.replace(/。$/, '')}）` }, extra)
    : new AppError('STATE', { why: may.why }, extra)
}

type Decided = { request: CastRequest; hash: Buffer; ground: Ground; cast: Cast; now: Date }

async function write(deps: Deps, context: Context, tx: Tx, decided: Decided): Promise<Answer | null> {
  const { request, hash, ground, cast, now } = decided
  const { areaId, motionId, lineId, choice, key } = request
  const { capacity, supersedes, changes } = cast
  const { ballot, receipt } = issueBallot(deps, areaId, {
    assemblyId: ground.assembly_id,
    motionId,
    lineId,
    choice,
    channel: 'ONLINE',
    accountId: context.actor!,
    personId: capacity.personId,
    authorityId: capacity.authorityId,
    paperId: null,
    supersedes,
    changes,
    castAs: capacity.as,
    castAt: now,
  })
  const body: CastAnswer = {
    ballotId: ballot.id,
    receipt,
    publicKeys: deps.signing.publicKeys,
    castAt: now.toISOString(),
    sentence: sentence(ground, choice, now, supersedes !== null),
  }
  const answer: Answer = { status: 201, text: JSON.stringify(body) }
  const written = await finishCast(tx, areaId, ballot, {
    eventId: newId(),
    actorName: context.actorName,
    detail: { assemblyId: ground.assembly_id, motionId, lineId, channel: 'ONLINE', castAs: capacity.as, supersedes },
    key,
    hash,
    status: answer.status,
    answer: sealAnswer(deps.cipher, answer.text),
  })
  return written ? answer : null
}

function sentence(ground: Ground, choice: OnlineChoice, at: Date, changed: boolean): string {
  const verb = changed ? '已将投票更改为' : '已投票'
  return `${chineseTime(at)}，您对第${ground.seq}项议题“${ground.title}”${verb}“${choiceTitle(choice)}”。回执已由平台签名，请妥善保存；两秒内可核对选票已记入投票日志。`
}
