// Makes vectors/sm2.json with the OpenSSL command line (3.0 or later) on PATH: `npx tsx packages/proof/vectors/make-sm2.ts`.
// Both directions are proven here: OpenSSL signs for us, and OpenSSL accepts what we sign. Tests only read the file.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromHex, generateSm2, parsePublicKey, sm2Signer, toBase64, toHex, utf8 } from '../src/index.ts'

const DISTID = ['-pkeyopt', 'distid:1234567812345678']
const folder = mkdtempSync(join(tmpdir(), 'linli-sm2-'))
const file = (name: string) => join(folder, name)

function openssl(...args: string[]): string {
  return execFileSync('openssl', args, { encoding: 'latin1', stdio: ['ignore', 'pipe', 'inherit'] })
}

/** The two integers of a DER signature as r ‖ s, 32 bytes each. */
function derToRaw(der: Uint8Array): string {
  const integer = (at: number) => toHex(der.subarray(at + 2, at + 2 + der[at + 1]!))
  const r = integer(2)
  const s = integer(4 + r.length / 2)
  return [r, s].map((hex) => hex.padStart(64, '0').slice(-64)).join('')
}

/** r ‖ s as DER, which is what OpenSSL reads. */
function rawToDer(raw: Uint8Array): Uint8Array {
  const integers = [raw.subarray(0, 32), raw.subarray(32)].flatMap((bytes) => {
    let hex = toHex(bytes).replace(/^(00)+/, '')
    if (Number.parseInt(hex.slice(0, 2), 16) >= 0x80) hex = `00${hex}`
    return [0x02, hex.length / 2, ...fromHex(hex)]
  })
  return Uint8Array.of(0x30, integers.length, ...integers)
}

/** SubjectPublicKeyInfo of an SM2 key; the head names id-ecPublicKey and the curve 1.2.156.10197.1.301. */
function spki(point: Uint8Array): string {
  const der = Uint8Array.of(...fromHex('3059301306072a8648ce3d020106082a811ccf5501822d034200'), ...point)
  return `-----BEGIN PUBLIC KEY-----\n${toBase64(der).replace(/(.{64})/g, '$1\n')}\n-----END PUBLIC KEY-----\n`
}

function signWithOpenssl(message: string, distid: string[]): string {
  writeFileSync(file('message'), message)
  openssl(
    'pkeyutl',
    '-sign',
    '-rawin',
    '-digest',
    'sm3',
    ...distid,
    '-inkey',
    file('key'),
    '-in',
    file('message'),
    '-out',
    file('sig'),
  )
  return derToRaw(readFileSync(file('sig')))
}

function signedByUs(message: string) {
  const pair = generateSm2('linli.example/vectors')
  const raw = sm2Signer(pair).sign(utf8(message))
  const point = parsePublicKey(pair.publicKey).bytes
  writeFileSync(file('our.pem'), spki(point))
  writeFileSync(file('our.sig'), rawToDer(raw))
  writeFileSync(file('message'), message)
  const verdict = openssl(
    'pkeyutl',
    '-verify',
    '-rawin',
    '-digest',
    'sm3',
    ...DISTID,
    '-pubin',
    '-inkey',
    file('our.pem'),
    '-in',
    file('message'),
    '-sigfile',
    file('our.sig'),
  )
  if (!verdict.includes('Signature Verified Successfully')) throw new Error(`OpenSSL refused our signature: ${verdict}`)
  return { message, publicKey: toHex(point), signature: toHex(raw), verdict: verdict.trim() }
}

const messages = ['message digest', '', '邻里：维修电梯，同意', 'a'.repeat(200)]
openssl('genpkey', '-algorithm', 'SM2', '-out', file('key'))
openssl('pkey', '-in', file('key'), '-pubout', '-outform', 'DER', '-out', file('pub'))
const publicKeyHex = toHex(readFileSync(file('pub')).subarray(-65))
const vectors = {
  madeBy: openssl('version').trim(),
  userId: '1234567812345678',
  signedByOpenssl: messages.map((message) => ({
    message,
    publicKey: publicKeyHex,
    signature: signWithOpenssl(message, DISTID),
  })),
  signedByOpensslWithoutId: messages.map((message) => ({
    message,
    publicKey: publicKeyHex,
    signature: signWithOpenssl(message, []),
  })),
  signedByUs: messages.map(signedByUs),
}
writeFileSync(join(import.meta.dirname, 'sm2.json'), `${JSON.stringify(vectors, null, 2)}\n`)
rmSync(folder, { recursive: true })
