import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import type { Hash } from './hash.ts'

/** SHA-256, for the second root that the world's tools can check and for note key ids. */
export const sha256: Hash = { name: 'sha256', digest: (data) => nobleSha256(data) }
