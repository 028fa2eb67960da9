/** The front door of the funds: what other modules may use of them. */

export { allocateLines } from './ledger/allocate-lines.ts'
export { LEDGER_INVARIANTS } from './ledger/invariants.ts'
export { balancedBy } from './ledger/ledger.ts'
export { correct, deposit, refund, reverse } from './ledger/post-journal.ts'
export { USE_INVARIANTS } from './use/invariants.ts'
export { listPublicUses, pagePublicAllocation, readPublicUse } from './use/public-use.ts'
export { FUND_PUBLICATION_KINDS } from './use/publish-use.ts'
