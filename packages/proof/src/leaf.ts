import { fromBase64, randomBytes, toBase64 } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { ProofError } from './errors.ts'
import type { Hash } from './hash.ts'
import { sm3 } from './sm3.ts'

/** One ballot, by references only: no name, no room number, nothing that a person could ask to have erased. */
export interface Ballot {
  /** 物业管理区域 */
  readonly areaId: string
  readonly assemblyId: string
  readonly motionId: string
  readonly ballotId: string
  /** The voter line of the frozen roll. */
  readonly lineId: string
  readonly choice: string
  readonly channel: string
  /** UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
  readonly castAt: string
  /** The earlier ballot of the same line and motion that this one replaces. */
  readonly supersedes?: string
}

export const OPENING_VERSION = 'linli/ballot/1'
const SALT_LENGTH = 32

/** A fresh salt for one ballot, base64 of 32 random bytes. Without it a leaf could be found out by trying every choice. */
export function newSalt(): string {
  return toBase64(randomBytes(SALT_LENGTH))
}

/**
 * Copies exactly the members of a ballot, in no particular order, and checks their form.
 * @throws ProofError BAD_FORMAT naming the member
 */
export function toBallot(value: unknown): Ballot {
  const source = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const text = (field: string): string => {
    const member = source[field]
    if (typeof member === 'string' && member.length > 0 && member.length <= 128) return member
    throw new ProofError('BAD_FORMAT', `选票内容缺少或写错“${field}”，请重新获取回执。`)
  }
  const castAt = text('castAt')
  if (!isInstant(castAt)) throw new ProofError('BAD_FORMAT', '选票的投票时间写法不对，请重新获取回执。')
  const ballot = {
    areaId: text('areaId'),
    assemblyId: text('assemblyId'),
    motionId: text('motionId'),
    ballotId: text('ballotId'),
    lineId: text('lineId'),
    choice: text('choice'),
    channel: text('channel'),
    castAt,
  }
  return source.supersedes === undefined ? ballot : { ...ballot, supersedes: text('supersedes') }
}

/** Whether a text is a real instant in the one form that is hashed and signed, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export function isInstant(text: string): boolean {
  const time = new Date(text)
  return text.length === 24 && !Number.isNaN(time.getTime()) && time.toISOString() === text
}

/**
 * The published entry of a ballot in the log: SM3 over the canonical opening {v, ballot members, salt}, 32 bytes.
 * It binds choice, line and motion and shows none of them; who has the opening can show that it is this ballot.
 * @param salt base64 of 32 bytes, see {@link newSalt}
 * @throws ProofError BAD_FORMAT
 */
export function ballotLeaf(ballot: Ballot, salt: string, hash: Hash = sm3): Uint8Array {
  fromBase64(salt, SALT_LENGTH)
  return hash.digest(canonicalBytes({ v: OPENING_VERSION, ...toBallot(ballot), salt }))
}
