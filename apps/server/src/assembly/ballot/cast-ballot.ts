import type { Receipt } from '@linli/proof/node'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { type Answer, payloadHash, replayed, sealAnswer } from '../../platform/idempotency.ts'
import { newId } from '../../platform/ids.ts'
import { authoriseVoter } from './authorise-voter.ts'
import { type Caster, type Finished, finishCast, openCast } from './ballot.store.ts'
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
 * Casts a ballot online. It decides on what it read and writes only if that is still so: ballot, standing ballot, log queue,
 * audit event (without the choice) and the answer under its Idempotency-Key are one statement, and the receipt is signed at
 * once. Nothing is locked while it decides.
 * @returns status 201 and the answer as the exact text that is stored and replayed
 * @throws NOT_SIGNED_IN, NOT_FOUND (area or motion not mine to see), FORBIDDEN (line not mine), STATE (not now, or voted
 *   already), IDEMPOTENCY_REUSED
 */
export async function castBallot(deps: Deps, context: Context, request: CastRequest): Promise<Answer> {
  const { areaId, motionId, lineId, choice, key } = request
  authoriseVoter(context, areaId, 'ballot.cast')
  const who: Caster = { actor: context.actor!, persons: context.persons }
  const hash = payloadHash({ motionId, lineId, choice })
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const opened = await openCast(deps.db.system, areaId, who, { key, motionId, lineId })
    const earlier = replayed(deps.cipher, opened, hash)
    if (earlier) return earlier
    if (opened.assembly === null) throw new AppError('NOT_FOUND')
    if (!opened.ground) throw new AppError('FORBIDDEN', { what: '为这一户投票' })
    const now = deps.clock.now()
    const may = mayCastNow(opened.ground, now, choice)
    if ('refused' in may) throw refusal(may)
    const decided = { request, hash, ground: opened.ground, mark: opened.mark!, cast: may.cast, now }
    const { answer, finished } = await write(deps, context, who, decided)
    if (finished.outcome === 'DONE') return answer
    const meanwhile = replayed(deps.cipher, finished, hash)
    if (meanwhile) return meanwhile
    // The ground changed under the decision (another ballot, the close, a paper): look again.
  }
  throw new AppError('CONFLICT')
}

function refusal(may: { refused: 'FORBIDDEN' | 'STATE'; why: string; article?: string }): AppError {
  const extra = may.article ? { article: may.article } : {}
  return may.refused === 'FORBIDDEN'
    ? new AppError('FORBIDDEN', { what: `为这一户投票（${may.why.replace(/。$/, '')}）` }, extra)
    : new AppError('STATE', { why: may.why }, extra)
}

type Decided = { request: CastRequest; hash: Buffer; ground: Ground; mark: string; cast: Cast; now: Date }

async function write(
  deps: Deps,
  context: Context,
  who: Caster,
  decided: Decided,
): Promise<{ answer: Answer; finished: Finished }> {
  const { request, hash, ground, mark, cast, now } = decided
  const { areaId, motionId, lineId, choice, key } = request
  const { capacity, supersedes, changes } = cast
  const { ballot, receipt } = issueBallot(deps, areaId, {
    assemblyId: ground.assembly_id,
    motionId,
    lineId,
    choice,
    channel: 'ONLINE',
    accountId: who.actor,
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
  const finished = await finishCast(deps.db.system, areaId, who, ballot, {
    mark,
    eventId: newId(),
    actorName: context.actorName,
    detail: { assemblyId: ground.assembly_id, motionId, lineId, channel: 'ONLINE', castAs: capacity.as, supersedes },
    key,
    hash,
    status: answer.status,
    answer: sealAnswer(deps.cipher, answer.text),
  })
  return { answer, finished }
}

function sentence(ground: Ground, choice: OnlineChoice, at: Date, changed: boolean): string {
  const verb = changed ? '已将投票更改为' : '已投票'
  return `${chineseTime(at)}，您对第${ground.seq}项议题“${ground.title}”${verb}“${choiceTitle(choice)}”。回执已由平台签名，请妥善保存；两秒内可核对选票已记入投票日志。`
}
