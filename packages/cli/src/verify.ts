import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { reallocate, recount } from '@linli/law/recount'
import { type BundleOutcome, type BundleReport, MOST_BYTES, verifyBundle } from '@linli/proof/bundle'
import { nodeVerifiers, type PublicKey, parsePublicKey, quickSha256, quickSm3 } from '@linli/proof/node'

const USAGE = `用法：linli verify [--keys FILE] BUNDLE
  离线核对证明包，逐项说明核对了什么。
  --keys FILE  可信公钥，一行一把（取自公告栏、平台公开页或上一次核对），用来代替证明包自带的公钥
退出码：0 全部相符；1 有不符之处；2 无法读取
`

const EXIT: Record<BundleOutcome, number> = { VALID: 0, TAMPERED: 1, INCOMPLETE: 2, UNREADABLE: 2 }
const SAID: Record<BundleOutcome, string> = {
  VALID: '核对完毕：全部相符。',
  TAMPERED: '核对完毕：有不符之处，这份证明包不可信。请重新下载；仍然不符时，请保留文件并向社区或主管部门反映。',
  INCOMPLETE: '有项目无法在此核对。',
  UNREADABLE: '无法读取：这不是完整的证明包，或版本较新。请重新下载。',
}

/** `linli verify BUNDLE`: 0 when everything fits, 1 when anything does not, 2 for what cannot be read. */
export async function verify(args: string[]): Promise<number> {
  const call = parseArguments(args)
  if (!call) {
    process.stderr.write(USAGE)
    return 2
  }
  try {
    const bytes = await readBounded(call.bundle)
    const trusted = call.keys === null ? undefined : readKeys(await readBounded(call.keys))
    const report = verifyBytes(bytes, trusted)
    process.stdout.write(`${linesOf(report).join('\n')}\n`)
    return EXIT[report.outcome]
  } catch (error) {
    process.stderr.write(`${error instanceof CannotRead ? error.message : '无法读取：程序出错。'}\n`)
    if (!(error instanceof CannotRead)) process.stderr.write(`${String(error)}\n`)
    return 2
  }
}

/** Checks a bundle's bytes with OpenSSL's hashes and the law of this release. */
export function verifyBytes(bytes: Uint8Array, trusted?: readonly PublicKey[]): BundleReport {
  const law = { recount, allocate: reallocate }
  return verifyBundle(bytes, {
    sm3: quickSm3,
    sha256: quickSha256,
    decodeUtf8,
    verifiers: nodeVerifiers,
    law,
    ...(trusted ? { trusted } : {}),
  })
}

function decodeUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : null
}

/** What is printed: a line for each check, then the conclusion. */
export function linesOf({ checks, outcome }: BundleReport): string[] {
  const sign = (ok: boolean | null) => (ok === null ? '–' : ok ? '✓' : '✗')
  return [...checks.map((c) => plain(`${sign(c.ok)} ${c.title}：${c.detail}`)), SAID[outcome]]
}

/** A bundle's own texts are printed; they may not steer the terminal. */
function plain(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�')
}

class CannotRead extends Error {}

type Call = { bundle: string; keys: string | null }

function parseArguments(args: readonly string[]): Call | null {
  const rest = [...args]
  let keys: string | null = null
  if (rest[0] === '--keys') {
    keys = rest[1] ?? null
    if (keys === null) return null
    rest.splice(0, 2)
  }
  const [bundle, ...more] = rest
  return bundle === undefined || bundle.startsWith('--') || more.length > 0 ? null : { bundle, keys }
}

/** Reads a file of bounded size; a pipe or device that never ends is cut off at the same bound. */
async function readBounded(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const parts: Buffer[] = []
      let length = 0
      for await (const part of file.createReadStream({ highWaterMark: 1 << 20, autoClose: false })) {
        parts.push(part as Buffer)
        length += (part as Buffer).length
        if (length > MOST_BYTES) break
      }
      return Buffer.concat(parts)
    } finally {
      await file.close()
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new CannotRead(`无法读取 ${path}：${code === 'ENOENT' ? '没有这个文件' : code}。`)
  }
}

function readKeys(bytes: Uint8Array): PublicKey[] {
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  try {
    return lines.map((line) => parsePublicKey(line.trim()))
  } catch {
    throw new CannotRead('可信公钥文件无法读取：应一行一把，写法为“名称+编号+编码”。')
  }
}
