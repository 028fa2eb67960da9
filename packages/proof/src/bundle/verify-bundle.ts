import type { Bundle, BundleBody } from './bundle.ts'
import { checkFunds } from './check-funds.ts'
import { checkKeys, checkSealOf, keysOf } from './check-keys.ts'
import { checkLog, readNotes } from './check-log.ts'
import { checkOpenings } from './check-openings.ts'
import { checkPublications, checkTerms } from './check-publications.ts'
import { checkResults } from './check-results.ts'
import { checkRolls } from './check-roll.ts'
import { readPublications } from './publications.ts'
import { parseBundle } from './read-bundle.ts'
import type { BundleCheck, BundleOutcome, BundleReport, BundleTools } from './report.ts'
import { Unreadable } from './shape.ts'

/**
 * Checks a bundle from its bytes, with nothing but the tools given: no network, no clock. Never throws for any input.
 * Everything that fits is said as well as what does not, so that a reader knows what was checked.
 */
export function verifyBundle(bytes: Uint8Array, tools: BundleTools): BundleReport {
  try {
    const { bundle, bodyBytes } = parseBundle(bytes, tools.decodeUtf8)
    const checks = checkAll(bundle, bodyBytes, tools)
    return { checks, outcome: outcomeOf(checks, bundle.body, tools), body: bundle.body }
  } catch (error) {
    const unreadable = error instanceof Unreadable
    // A sum or a size beyond what is exact is no bundle either; anything else is a defect and may not pass for a check.
    if (!unreadable && !(error instanceof RangeError)) throw error
    const detail = unreadable ? error.message : '数字超出范围'
    return {
      checks: [{ name: 'format', title: '文件格式', ok: false, detail: `不是可以读取的证明包：${detail}` }],
      outcome: 'UNREADABLE',
      body: null,
    }
  }
}

function checkAll(bundle: Bundle, bodyBytes: Uint8Array, tools: BundleTools): BundleCheck[] {
  const { body } = bundle
  const keys = keysOf(body.keys)
  const sheets = readPublications(body)
  const published = sheets.results.flatMap((r) => (r.body.checkpoint === null ? [] : [r.body.checkpoint]))
  return [
    { name: 'format', title: '文件格式', ok: true, detail: about(body) },
    checkKeys(bundle, keys, tools),
    checkSealOf(bundle, bodyBytes, keys, tools),
    ...checkLog(body, readNotes(body, published), keys, tools),
    checkRolls(body, tools),
    checkTerms(body, sheets.notices, tools),
    checkPublications(body, sheets, tools),
    checkResults(body, sheets.results, tools),
    ...checkKind(body, sheets.results, tools),
    ...checkFunds(body, tools),
  ]
}

/** The organiser's bundle opens every leaf, the public one none. */
function checkKind(
  body: BundleBody,
  results: ReturnType<typeof readPublications>['results'],
  tools: BundleTools,
): BundleCheck[] {
  if ((body.kind === 'organiser') !== (body.openings !== undefined)) {
    return [{ name: 'kind', title: '证明包种类', ok: false, detail: '公开版不应有开封内容，组织者版必须有' }]
  }
  return body.openings ? checkOpenings(body, body.openings, results, tools) : []
}

function about({ kind, area, assembly, motions }: BundleBody): string {
  const version = kind === 'public' ? '公开版' : '组织者版（含选票内容，请勿外传）'
  return `${version}：${area.name}《${assembly.title}》，${motions.length} 项议题`
}

function outcomeOf(checks: readonly BundleCheck[], body: BundleBody, tools: BundleTools): BundleOutcome {
  if (checks.some((check) => check.ok === false)) return 'TAMPERED'
  const whole = tools.law !== null && tools.verifiers.sm2 !== undefined && tools.verifiers.ed25519 !== undefined
  return whole && checks.every((check) => check.ok === true) && body !== null ? 'VALID' : 'INCOMPLETE'
}
