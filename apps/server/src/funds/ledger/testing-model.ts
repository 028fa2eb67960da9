import { type AccountKind, isDebit } from './ledger.ts'

/** The ledger as a pure fold: what it must do, in as few words as it takes. Accounts are numbers. */
export type Model = {
  readonly posted: readonly bigint[]
  readonly held: readonly bigint[]
  readonly versions: readonly number[]
  /** By reservation (its journal's number): what is left for each account. */
  readonly holds: ReadonlyMap<number, ReadonlyMap<number, bigint>>
  /** Posted journals in order; a refused command leaves none. */
  readonly journals: readonly Journal[]
}

export type ModelLine = { account: number; amount: bigint }

export type Journal = {
  command: number
  lines: ModelLine[]
  hold: number | null
  held: ModelLine[]
  reversed: boolean
  /** The command whose journal this one mirrors. */
  reverses: number | null
}

/** What a test asks of the ledger; `of` counts commands, `bank` balances the lines. */
export type Command =
  | { type: 'deposit'; lines: ModelLine[] }
  | { type: 'refund'; lines: ModelLine[] }
  | { type: 'reserve'; lines: ModelLine[] }
  | { type: 'pay'; of: number; lines: ModelLine[] }
  | { type: 'settle'; of: number; lines: ModelLine[] }
  | { type: 'release'; of: number }
  | { type: 'reverse'; of: number }

export const BANK = 0

export function startModel(opening: readonly bigint[]): Model {
  const total = opening.reduce((sum, b) => sum + b, 0n)
  return {
    posted: [-total, ...opening],
    held: [0n, ...opening.map(() => 0n)],
    versions: [total === 0n ? 0 : 1, ...opening.map((b) => (b === 0n ? 0 : 1))],
    holds: new Map(),
    journals: [],
  }
}

/** The model after a command, or null where the ledger must refuse it. */
export function step(model: Model, command: Command, n: number): Model | null {
  const made = journalOf(model, command, n)
  return made && apply(model, made)
}

function journalOf(model: Model, command: Command, n: number): Journal | null {
  const plain = { command: n, hold: null, held: [], reversed: false, reverses: null }
  if (command.type === 'deposit') return { ...plain, lines: balanced(command.lines) }
  if (command.type === 'refund') return { ...plain, lines: balanced(negated(command.lines)) }
  if (command.type === 'reserve') return { ...plain, lines: [], hold: n, held: command.lines }
  if (command.type === 'reverse') {
    const original = model.journals.find((j) => j.command === command.of)
    if (!original || original.reversed || original.reverses !== null) return null
    const { hold } = original
    return { ...plain, lines: negated(original.lines), hold, held: negated(original.held), reverses: command.of }
  }
  const left = model.holds.get(command.of)
  if (!left) return null
  if (command.type === 'release') {
    const held = [...left]
      .filter(([, amount]) => amount > 0n)
      .map(([account, amount]) => ({ account, amount: -amount }))
    return held.length === 0 ? null : { ...plain, lines: [], hold: command.of, held }
  }
  const lines = negated(command.lines)
  if (command.type === 'pay') return { ...plain, lines: balanced(lines), hold: command.of, held: lines }
  const held = [...left]
    .filter(([, amount]) => amount !== 0n)
    .map(([account, amount]) => ({ account, amount: -amount }))
  return { ...plain, lines: balanced(lines), hold: command.of, held }
}

function apply(model: Model, journal: Journal): Model | null {
  const posted = [...model.posted]
  const held = [...model.held]
  const versions = [...model.versions]
  const holds = new Map(model.holds)
  for (const { account, amount } of journal.lines) {
    posted[account]! += amount
    versions[account]!++
  }
  for (const { account, amount } of journal.held) {
    held[account]! += amount
    const left = new Map(holds.get(journal.hold!) ?? [])
    left.set(account, (left.get(account) ?? 0n) + amount)
    holds.set(journal.hold!, left)
    if (left.get(account)! < 0n) return null
  }
  for (const account of posted.keys()) {
    const kind: AccountKind = account === BANK ? 'BANK' : 'UNIT'
    if (isDebit(kind) ? posted[account]! > 0n : posted[account]! < held[account]!) return null
  }
  const journals = model.journals.map((j) => (j.command === journal.reverses ? { ...j, reversed: true } : j))
  return { posted, held, versions, holds, journals: [...journals, journal] }
}

const negated = (lines: readonly ModelLine[]) => lines.map(({ account, amount }) => ({ account, amount: -amount }))

function balanced(lines: readonly ModelLine[]): ModelLine[] {
  const rest = -lines.reduce((sum, l) => sum + l.amount, 0n)
  return rest === 0n ? [...lines] : [...lines, { account: BANK, amount: rest }]
}
