/** A hash function with 32-byte output. The same tree code runs over each of them. */
export interface Hash {
  readonly name: 'sm3' | 'sha256'
  /** 32 bytes. */
  digest(data: Uint8Array): Uint8Array
  /** The same of ASCII text, as base64: a shortcut where the platform has one. */
  asciiDigest?(text: string): string
}

/** Length in bytes of every hash in this package. */
export const HASH_LENGTH = 32
