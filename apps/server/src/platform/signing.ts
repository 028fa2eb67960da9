/** Placeholder replaced below by keys of @linli/proof once loaded. */
export type SigningKeys = {
  ed25519: { keyId: string; publicKey: string; privateKey: string }
  sm2: { keyId: string; publicKey: string; privateKey: string }
}
