/** The front door of the funds: what other modules may use of them. */

export { allocateLines } from './ledger/allocate-lines.ts'
export { type Invariant, LEDGER_INVARIANTS } from './ledger/invariants.ts'
export { findAccount, type HouseholdRow, heldBy, listHouseholds } from './ledger/ledger.store.ts'
export {
  ACCOUNT_KINDS,
  type AccountKind,
  type Act,
  balancedBy,
  type DrawOrder,
  drawFrom,
  type Household,
  JOURNAL_KINDS,
  type JournalKind,
  type Line,
  PARTS,
  type Part,
  type Posted,
  shown,
  sumOf,
} from './ledger/ledger.ts'
export { accountFor, openHouseholds } from './ledger/open-accounts.ts'
export {
  billDeveloper,
  collect,
  correct,
  creditInterest,
  deposit,
  distribute,
  pay,
  payOut,
  refund,
  release,
  reserve,
  returnPayable,
  reverse,
  settle,
} from './ledger/post-journal.ts'
