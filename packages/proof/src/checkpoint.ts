import { concatBytes, fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts'
import { ProofError } from './errors.ts'
import type { KeyAlgorithm, PublicKey } from './keys.ts'
import { isInstant } from './leaf.ts'
import { checkSignature, type SignatureState, type Signer, type Verifiers } from './signature.ts'

/** The state of a log at one size: what the platform puts its name to. */
export interface Checkpoint {
  /** Identity of the log; a schema-less address without spaces or plus signs. */
  readonly origin: string
  readonly size: number
  /** SM3 root, 32 bytes. */
  readonly root: Uint8Array
  /** SHA-256 root over the same entries, 32 bytes. */
  readonly sha256Root: Uint8Array
  /** UTC with milliseconds. */
  readonly time: string
}

interface NoteSignature {
  readonly name: string
  readonly id: string
  readonly signature: Uint8Array
}

/** A text with the signatures under it (C2SP signed-note). */
export interface SignedNote {
  /** The signed text, its last newline included. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export interface SignedCheckpoint extends SignedNote {
  readonly checkpoint: Checkpoint
}

export interface CheckedSignature {
  readonly name: string
  readonly id: string
  readonly algorithm: KeyAlgorithm
  readonly state: SignatureState
}

const MAX_SIGNATURES = 16

function unreadable(): ProofError {
  return new ProofError('BAD_FORMAT', '检查点的写法不对或被改动，请重新获取最新的检查点。')
}

/**
 * The text that is signed (C2SP tlog-checkpoint): origin, size, base64 SM3 root, then two extension lines,
 * `sha256 <base64 root>` and `time <instant>`.
 * @throws ProofError BAD_FORMAT
 */
export function checkpointText(checkpoint: Checkpoint): string {
  const { origin, size, root, sha256Root, time } = checkpoint
  // A leading brace is kept for canonical JSON: no checkpoint can ever be mistaken for a receipt under one key.
  if (!/^[^\s+{\p{Cc}][^\s+\p{Cc}]*$/u.test(origin) || !Number.isSafeInteger(size) || size < 0) throw unreadable()
  if (root.length !== 32 || sha256Root.length !== 32 || !isInstant(time)) throw unreadable()
  return `${origin}\n${size}\n${toBase64(root)}\nsha256 ${toBase64(sha256Root)}\ntime ${time}\n`
}

/**
 * Signs a checkpoint with every signer and returns the whole note. It has no memory: a log signs through
 * `guardedSign`, which refuses to contradict what was signed before.
 * @throws ProofError BAD_KEY without a signer, BAD_FORMAT
 */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly Signer[]): string {
  return signNote(checkpointText(checkpoint), signers)
}

/**
 * A text, an empty line, and one signature line of each signer.
 * @throws ProofError BAD_KEY without a signer
 */
export function signNote(text: string, signers: readonly Signer[]): string {
  const message = utf8(text)
  if (signers.length === 0) throw new ProofError('BAD_KEY', '没有可用的签名密钥，请检查密钥文件后重新启动。')
  const lines = signers.map((signer) => {
    return `— ${signer.key.name} ${toBase64(concatBytes(fromHex(signer.key.id), signer.sign(message)))}\n`
  })
  return `${text}\n${lines.join('')}`
}

/**
 * Reads a signed note. Nothing in it may be believed before {@link checkSignatures}.
 * @throws ProofError BAD_FORMAT
 */
export function parseCheckpoint(note: string): SignedCheckpoint {
  const lines = note.split('\n')
  const [origin, size, root, sha256Line, timeLine, blank] = lines
  if (lines.length < 8 || blank !== '' || lines.pop() !== '') throw unreadable()
  if (!/^(0|[1-9]\d{0,15})$/.test(size!) || !sha256Line!.startsWith('sha256 ') || !timeLine!.startsWith('time ')) {
    throw unreadable()
  }
  const signatures = parseSignatures(lines.slice(6))
  const checkpoint: Checkpoint = {
    origin: origin!,
    size: Number(size),
    root: fromBase64(root!, 32),
    sha256Root: fromBase64(sha256Line!.slice('sha256 '.length), 32),
    time: timeLine!.slice('time '.length),
  }
  return { checkpoint, text: checkpointText(checkpoint), signatures }
}

/**
 * Reads the signature lines of a note.
 * @throws ProofError BAD_FORMAT
 */
export function parseSignatures(lines: readonly string[]): NoteSignature[] {
  if (lines.length === 0 || lines.length > MAX_SIGNATURES) throw unreadable()
  return lines.map(parseSignature)
}

function parseSignature(line: string): NoteSignature {
  const match = /^— ([^\s+]+) (\S+)$/.exec(line)
  if (!match) throw unreadable()
  const data = fromBase64(match[2]!)
  if (data.length < 5) throw unreadable()
  return { name: match[1]!, id: toHex(data.subarray(0, 4)), signature: data.slice(4) }
}

/**
 * Checks each signature that a known key made; those of unknown keys are left out, as C2SP signed-note demands.
 * The caller decides how many it wants: none at all means that nobody known vouches for the checkpoint.
 */
export function checkSignatures(
  note: SignedNote,
  keys: readonly PublicKey[],
  verifiers: Verifiers,
): CheckedSignature[] {
  const message = utf8(note.text)
  return note.signatures.flatMap(({ name, id, signature }) => {
    const key = keys.find((known) => known.name === name && known.id === id)
    if (!key) return []
    return [{ name, id, algorithm: key.algorithm, state: checkSignature(verifiers, key, message, signature) }]
  })
}
