import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const COST = { N: 16_384, r: 8, p: 1 }
const LENGTH = 32

/** `scrypt$N$salt$hash`, salted; the parameters travel with the hash so that they can grow later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${COST.N}$${salt.toString('base64url')}$${(await derive(password, salt, COST.N)).toString('base64url')}`
}

/** Constant-time comparison. An unknown format is simply not equal. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, n, salt, hash] = stored.split('$')
  if (scheme !== 'scrypt' || !n || !salt || !hash) return false
  const made = await derive(password, Buffer.from(salt, 'base64url'), Number(n))
  const known = Buffer.from(hash, 'base64url')
  return known.length === made.length && timingSafeEqual(known, made)
}

function derive(password: string, salt: Buffer, N: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, LENGTH, { ...COST, N }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
