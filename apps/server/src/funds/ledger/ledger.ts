/** Kinds of accounts. What a household, pool or creditor has is positive; what stands against it is negative. */
export const ACCOUNT_KINDS = {
  BANK: '银行存款',
  UNIT: '分户账',
  POOL: '待分配收益',
  RECEIVABLE: '应收款',
  PAYABLE: '应付款',
} as const
export type AccountKind = keyof typeof ACCOUNT_KINDS

/** A household's money: what was paid in, and what it earned. */
export const PARTS = { PRINCIPAL: '本金', INTEREST: '利息' } as const
export type Part = keyof typeof PARTS

/** Business events, one journal each. */
export const JOURNAL_KINDS = {
  OPENING: '期初建账',
  DEPOSIT: '交存',
  INTEREST: '利息、收益入账',
  DISTRIBUTE: '收益分摊到户',
  RESERVE: '预留',
  RELEASE: '解除预留',
  PAY: '拨付',
  SETTLE: '结算',
  PAYOUT: '支付应付款',
  RETURN: '应付款退回',
  BILL: '应收建设单位',
  COLLECT: '收到应收款',
  REFUND: '退款',
  CORRECT: '更正',
  REVERSAL: '冲销',
} as const
export type JournalKind = keyof typeof JOURNAL_KINDS

/** One line of a journal; `amount` in 分, positive for what the account gains. Each account stands in it once. */
export type Line = { account: string; amount: bigint }

/** Who asks and why. */
export type Act = {
  /** Unique in the area, 8 to 200 characters; the same key with the same payload is the same act. */
  key: string
  actor: string | null
  /** The legal day it belongs to, `YYYY-MM-DD`. */
  on: string
  at: Date
  /** The record behind it: a use, a slip. */
  subject?: string | null
  /** For people; no personal data, it is never erased. */
  memo?: string
}

/** `fresh` is false when the act was done before under the same key: then nothing happened now. */
export type Posted = { journal: string; fresh: boolean }

/** Kinds whose balance is kept negative: money at the bank, money owed to the fund. */
export function isDebit(kind: AccountKind): boolean {
  return kind === 'BANK' || kind === 'RECEIVABLE'
}

/** A stored balance as people read it: what the bank holds, what is owed, what a household has, all positive. */
export function shown(kind: AccountKind, stored: bigint): bigint {
  return isDebit(kind) ? -stored : stored
}

export function sumOf(lines: readonly { amount: bigint }[]): bigint {
  return lines.reduce((sum, line) => sum + line.amount, 0n)
}

/** The lines, and one more that makes them sum to zero. */
export function balancedBy(account: string, lines: readonly Line[]): Line[] {
  const rest = -sumOf(lines)
  return rest === 0n ? [...lines] : [...lines, { account, amount: rest }]
}

/** A household's two accounts with what each can still spend (posted less held). */
export type Household = {
  unitId: string
  principal: { account: string; available: bigint }
  interest: { account: string; available: bigint }
}

/** Which of a household's accounts is drawn on first. */
export type DrawOrder = 'INTEREST_FIRST' | 'PRINCIPAL_FIRST'

/**
 * Takes a household's part from its accounts, never below zero; `taken` are the amounts per account (positive, in 分),
 * `shortfall` what neither could cover and the household still owes.
 */
export function drawFrom(
  household: Household,
  part: bigint,
  order: DrawOrder = 'INTEREST_FIRST',
): { taken: Line[]; shortfall: bigint } {
  const accounts = [household.interest, household.principal]
  if (order === 'PRINCIPAL_FIRST') accounts.reverse()
  const taken: Line[] = []
  let left = part
  for (const { account, available } of accounts) {
    const amount = available < left ? available : left
    if (amount <= 0n) continue
    taken.push({ account, amount })
    left -= amount
  }
  return { taken, shortfall: left }
}
