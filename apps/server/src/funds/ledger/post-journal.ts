import type { Tx } from '../../platform/db/database.ts'
import { type HoldEvent, type PlainEvent, postFromHold, postLines, undo } from './ledger.store.ts'
import type { Act, Line, Posted } from './ledger.ts'
import { refusal } from './refusal.ts'

/**
 * Every business event of the ledger: one SQL function, one round trip, inside the caller's transaction. Lines are the whole
 * journal, the bank's included, and sum to zero; `balancedBy` adds the last one.
 *
 * All throw IDEMPOTENCY_REUSED (the key was used for another payload) and STATE: books not open, balance below zero, not
 * this event's accounts. A refusal ends the caller's transaction: nothing of it is kept.
 */
type Post = (tx: Tx, areaId: string, act: Act, lines: readonly Line[]) => Promise<Posted>

/** 交存: households gain, the bank stands against it. */
export const deposit: Post = plain('fund_deposit')
/** 利息、收益入账: households or the pool gain. */
export const creditInterest: Post = plain('fund_interest')
/** 待分配收益分摊到户: the pool loses, households gain. */
export const distribute: Post = plain('fund_distribute')
/** 支付应付款（质保金、工程款）: a payable loses, the bank pays. */
export const payOut: Post = plain('fund_payout')
/** 应付款不再支付: a payable goes back to households. */
export const returnPayable: Post = plain('fund_return')
/** 建设单位应承担的部分: a receivable of the developer against the payable of the use; no fund money. */
export const billDeveloper: Post = plain('fund_bill')
/** 收到应收款: into the bank. */
export const collect: Post = plain('fund_collect')
/** 退款（退房、灭失返还）: households lose, the bank pays. */
export const refund: Post = plain('fund_refund')
/** 更正: between households, pools and the bank, with the reason in the memo. */
export const correct: Post = plain('fund_correct')
/** 期初建账, once for an area; refused unless the lines make up the bank's total. */
export const postOpening: Post = plain('fund_open')

/**
 * 预留: sets money of households aside (pending). `parts` are positive; the reservation's id is the journal's. What is
 * reserved cannot be spent elsewhere, and a payment out of it cannot fail for lack of money.
 */
export const reserve: Post = plain('fund_reserve')

/** 拨付: pays out of a reservation; each household's line draws on it by the same amount, never by more than is left. */
export function pay(tx: Tx, areaId: string, act: Act, holdId: string, lines: readonly Line[]): Promise<Posted> {
  return onHold('fund_pay', tx, areaId, act, holdId, lines)
}

/** 结算: takes each household's last part, whatever was reserved for it, and releases the rest of the reservation. */
export function settle(tx: Tx, areaId: string, act: Act, holdId: string, lines: readonly Line[]): Promise<Posted> {
  return onHold('fund_settle', tx, areaId, act, holdId, lines)
}

/** 解除预留: gives back what is left of a reservation (void). */
export async function release(tx: Tx, areaId: string, act: Act, holdId: string): Promise<Posted> {
  return refusing(() => undo(tx, 'fund_release', areaId, act, holdId))
}

/** 冲销: the mirror of a journal, reservations included, at most once; the original stays. */
export async function reverse(tx: Tx, areaId: string, act: Act, journalId: string): Promise<Posted> {
  return refusing(() => undo(tx, 'fund_reverse', areaId, act, journalId))
}

function plain(event: PlainEvent): Post {
  return (tx, areaId, act, lines) => refusing(() => postLines(tx, event, areaId, act, lines))
}

function onHold(event: HoldEvent, tx: Tx, areaId: string, act: Act, holdId: string, lines: readonly Line[]) {
  return refusing(() => postFromHold(tx, event, areaId, act, holdId, lines))
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw refusal(error)
  }
}
