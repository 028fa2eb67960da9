/** The assembly's front door: what other modules may use of it. */

export { authoriseVoter } from './ballot/authorise-voter.ts'
export { LineFields, Mine } from './ballot/ballot.routes.ts'
export { unitsOfLines } from './ballot/ballot.store.ts'
export { listMyBallots } from './ballot/list-my-ballots.ts'
export { listMyHistory } from './ballot/list-my-history.ts'
export { type FundSections, provideFundSections } from './bundle/sections.ts'
export { ASSEMBLY_INVARIANTS } from './invariants.ts'
export { type LogRoots, listLogRoots } from './log/recompute-log.ts'
export { PUBLICATION_KINDS, publicPath } from './publication/publish.ts'
