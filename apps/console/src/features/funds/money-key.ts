/** A key that no other act has. It is made once per press of a button and kept while that press is retried. */
export function newKey(): string {
  // `crypto.randomUUID` is missing where the page comes over plain http, as in an office network.
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
