// The proof bundle: written by the server, checked by the command line and by the page in the browser. No BigInt here,
// so that a phone of 2019 can check all but SM2 and the law.
export {
  type BallotOpening,
  BUNDLE_FORMAT,
  type BundleAllocation,
  type BundleBody,
  type BundleJournal,
  type BundleMotion,
  type BundlePublication,
  type BundleRoll,
  type BundleRules,
  type BundleUse,
  LEAST_LINES_SHOWN,
  type LineOpening,
  MOST_BYTES,
  type RollLeaf,
} from './bundle.ts'
export {
  ballotOpeningText,
  entriesRoot,
  journalBytes,
  lineCommitment,
  lineOpeningText,
  publicationHash,
  rollLeafHash,
  rollRootOf,
  termsHash,
} from './hashes.ts'
export type {
  BundleCheck,
  BundleLaw,
  BundleOutcome,
  BundleReport,
  BundleTools,
  BundleVotes,
  Recount,
} from './report.ts'
export { writeBundle } from './seal.ts'
export { verifyBundle } from './verify-bundle.ts'
