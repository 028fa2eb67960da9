// The whole package in plain JavaScript. On a server import `@linli/proof/node`: the same names, natively fast.
export { equalBytes, fromHex, toHex, utf8 } from './bytes.ts'
export { canonicalBytes, canonicalText } from './canonical.ts'
export { checkpointText, signCheckpoint } from './checkpoint.ts'
export { consistencyNodes, consistencyProof } from './consistency.ts'
export { ed25519Signer, generateEd25519 } from './ed25519.ts'
export { guardedSign } from './guard.ts'
export { inclusionNodes, inclusionProof } from './inclusion.ts'
export { formatPublicKey, type KeyAlgorithm, type KeyPairText, keyId, publicKey, publicKeyOf } from './keys.ts'
export { isInstant, newSalt, toBallot } from './leaf.ts'
export {
  appendEntries,
  EMPTY_LOG,
  formatLogState,
  type LogAppended,
  type LogHashes,
  type LogState,
  type LogStateText,
  parseLogState,
} from './log.ts'
export { formatReceipt, issueReceipt } from './receipt.ts'
export type { Signer } from './signature.ts'
export { generateSm2, sm2Signer, verifySm2 } from './sm2.ts'
export type { GetNode, NodeRef } from './subtree.ts'
export {
  type Appended,
  appendLeaves,
  EMPTY_FRONTIER,
  type Frontier,
  frontierRoot,
  nodeHash,
  type TreeNode,
  treeRoot,
} from './tree.ts'
export * from './verify.ts'
