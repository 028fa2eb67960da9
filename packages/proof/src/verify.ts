// Everything a phone needs to check a vote by itself, for browsers back to Chrome 86 and iOS 13: no BigInt, no
// WebCrypto. SM2 signatures are the one exception: `import('@linli/proof/sm2')` where `typeof BigInt === 'function'`.
export { fromBase64, toBase64 } from './bytes.ts'
export {
  type CheckedSignature,
  type Checkpoint,
  checkSignatures,
  parseCheckpoint,
  type SignedCheckpoint,
} from './checkpoint.ts'
export { type ConsistencyClaim, verifyConsistency } from './consistency.ts'
export { continues } from './continuity.ts'
export { verifyEd25519 } from './ed25519.ts'
export { ProofError, type ProofErrorCode } from './errors.ts'
export {
  type BallotCheck,
  type CheckStep,
  checkBallot,
  type InclusionEvidence,
  lightVerifiers,
  type TrustedKeys,
} from './evidence.ts'
export type { Hash } from './hash.ts'
export { type InclusionClaim, verifyInclusion } from './inclusion.ts'
export { type PublicKey, parsePublicKey } from './keys.ts'
export { type Ballot, ballotLeaf } from './leaf.ts'
export { checkReceiptSignature, leafOpens, parseReceipt, type Receipt, type ReceiptBody } from './receipt.ts'
export { sha256 } from './sha256.ts'
export type { SignatureState, Verifiers, VerifySignature } from './signature.ts'
export { sm3 } from './sm3.ts'
export { leafHash } from './tree.ts'
