import type { BundleBody } from './bundle.ts'
import { publicationHash, termsHash } from './hashes.ts'
import type { Notice, Sheets } from './publications.ts'
import { type BundleCheck, type BundleTools, Findings } from './report.ts'

/** Publications: their hashes, and that they speak of this meeting, in order. */
export function checkPublications(body: BundleBody, sheets: Sheets, tools: BundleTools): BundleCheck {
  const findings = new Findings()
  const { assembly, publications } = body
  findings.expect(sheets.notices.length > 0, '缺少会议公告')
  const count = (kind: string) => publications.filter((p) => p.kind === kind).length
  findings.expect(count('PRELIMINARY_RESULT') === 1, '应有一份初步结果公示')
  findings.expect(count('FINAL_RESULT') <= 1, '最终结果不止一份')
  findings.expect(new Set(publications.map((p) => p.id)).size === publications.length, '公示重复')
  for (const [i, p] of publications.entries()) {
    findings.expect(publicationHash(tools.sm3, p) === p.hash, `《${p.title}》的指纹不符`)
    findings.expect(p.withdrawnAt === null, `《${p.title}》已撤回`)
    findings.expect(i === 0 || publications[i - 1]!.publishedAt <= p.publishedAt, '公示没有按时间排列')
  }
  for (const { body: said } of [...sheets.notices, ...sheets.extensions, ...sheets.results]) {
    findings.expect(said.assembly.id === assembly.id && said.assembly.title === assembly.title, '公示说的不是这次会议')
  }
  for (const { body: said, publication } of sheets.results) {
    const same =
      said.motions.length === body.motions.length &&
      said.motions.every((m, i) => {
        const motion = body.motions[i]!
        return m.seq === motion.seq && m.title === motion.title && m.item === motion.item && m.amount === motion.amount
      })
    findings.expect(same, `《${publication.title}》的议题与证明包不符`)
    findings.expect(
      said.motions.every((m) => m.result.lawSentence === body.rules.packSentence),
      `《${publication.title}》所写的法律依据不符`,
    )
  }
  const hashes = publications.map((p) => `《${p.title}》${p.hash.slice(0, 16)}`).join('，')
  return findings.check('publications', '公示文本', `指纹相符：${hashes}`)
}

const DAY = 24 * 60 * 60 * 1000

/** Once, by the days of the notice, and announced; else never. */
function checkExtension({ assembly, rules, publications }: BundleBody, findings: Findings): void {
  const announced = publications.filter((p) => p.kind === 'VOTING_EXTENDED').length
  const { votingUntil, extendedUntil } = assembly
  if (extendedUntil === null) {
    findings.expect(announced === 0, '有延期公告，投票却没有延长')
    return
  }
  const days = (Date.parse(extendedUntil) - Date.parse(votingUntil)) / DAY
  findings.expect(days > 0 && days === rules.extensionDays, '投票的延长与公告所定的日数不符')
  findings.expect(announced === 1, '投票延长了，却没有（或不止一份）延期公告')
}

/** What the notice fixed before the voting: terms and roll roots; a corrected roll is announced by the latest notice. */
export function checkTerms(body: BundleBody, notices: readonly Notice[], tools: BundleTools): BundleCheck {
  const findings = new Findings()
  const { assembly, motions, rules } = body
  checkExtension(body, findings)
  findings.expect(
    motions.every((motion, i) => motion.seq === i + 1) && new Set(motions.map((m) => m.id)).size === motions.length,
    '议题的次序不对',
  )
  findings.expect(assembly.votingFrom < assembly.votingUntil, '投票期不对')
  const terms = termsHash(tools.sm3, { assembly, motions, rules })
  for (const notice of notices) {
    findings.expect(notice.body.terms === terms, '议题、投票期或表决规则与公告时固定的不符')
    findings.expect(notice.publication.publishedAt <= assembly.votingFrom, '公告晚于投票开始')
  }
  const roots = notices[notices.length - 1]?.body.rollRoots ?? []
  findings.expect(roots.length === motions.length, '公告的名册与议题对不上')
  for (const [i, motion] of motions.entries()) {
    const roll = body.rolls.find((r) => r.id === motion.rollId)
    const said = roots[i]
    findings.expect(
      said?.seq === motion.seq && said.rollId === motion.rollId && said.root === roll?.root,
      `第 ${motion.seq} 项议题的名册与公告的不符`,
    )
  }
  return findings.check(
    'terms',
    '公告固定的事项',
    `议题、投票期、表决规则和名册的根与公告一致（${terms.slice(0, 16)}）`,
  )
}
