import type { CheckedSignature } from '../checkpoint.ts'
import { formatPublicKey, type PublicKey, parsePublicKey } from '../keys.ts'
import type { Bundle } from './bundle.ts'
import { type BundleCheck, type BundleTools, Findings } from './report.ts'
import { checkSeal, sealText } from './seal.ts'

/** The bundle's two keys, Ed25519 and SM2, or none when they are not that. */
export function keysOf(texts: readonly string[]): readonly PublicKey[] {
  try {
    const keys = texts.map(parsePublicKey)
    const kinds = new Set(keys.map((key) => key.algorithm))
    return keys.length === 2 && kinds.size === 2 && keys[0]!.algorithm === 'ed25519' && keys[0]!.name === keys[1]!.name
      ? keys
      : []
  } catch {
    return []
  }
}

export function checkKeys(bundle: Bundle, keys: readonly PublicKey[], tools: BundleTools): BundleCheck {
  const findings = new Findings()
  const title = '公钥'
  findings.expect(keys.length === 2, '应有一把 Ed25519 和一把 SM2 公钥')
  findings.expect(
    keys.every((key) => bundle.body.origin.startsWith(`${key.name}/`)),
    '公钥的名称与日志的名称不符',
  )
  const names = keys.map((key) => `${key.algorithm === 'sm2' ? 'SM2' : 'Ed25519'} ${key.name}+${key.id}`).join('，')
  if (!tools.trusted) {
    return findings.check('keys', title, `${names}；取自证明包本身，请与公告栏或平台公开页上的公钥编号比对`)
  }
  const known = new Set(tools.trusted.map(formatPublicKey))
  findings.expect(
    keys.every((key) => known.has(formatPublicKey(key))),
    '证明包的公钥不在您给出的可信公钥之中',
  )
  return findings.check('keys', title, `${names}；与您给出的可信公钥一致`)
}

/** The platform's signatures over the whole bundle: a change of any byte shows here, if nowhere else. */
export function checkSealOf(
  bundle: Bundle,
  bodyBytes: Uint8Array,
  keys: readonly PublicKey[],
  tools: BundleTools,
): BundleCheck {
  const findings = new Findings()
  const expected = sealText(tools.sm3, bundle.body.origin, bodyBytes)
  const signatures = checkSeal(bundle.seal, expected, keys, tools.verifiers)
  findings.expect(signatures !== null, '签名所盖的不是这份内容')
  if (signatures) expectBoth(findings, signatures, '整包')
  return findings.check('seal', '整包的平台签名', `内容的 SM3 指纹与签名相符${skippedNote(signatures ?? [])}`)
}

/** Both algorithms must have signed, exactly once each, and none may be wrong. */
export function expectBoth(findings: Findings, signatures: readonly CheckedSignature[], what: string): void {
  findings.expect(
    signatures.length === 2 && new Set(signatures.map((s) => s.algorithm)).size === 2,
    `${what}没有 SM2 和 Ed25519 两个签名`,
  )
  for (const { algorithm, state } of signatures) {
    findings.expect(state !== 'invalid', `${what}的 ${algorithm === 'sm2' ? 'SM2' : 'Ed25519'} 签名无效`)
  }
}

export function skippedNote(signatures: readonly CheckedSignature[]): string {
  return signatures.some((s) => s.state === 'skipped') ? '（此设备不能核对国密签名，只核对了 Ed25519）' : ''
}
