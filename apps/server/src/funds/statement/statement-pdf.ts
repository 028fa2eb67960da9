import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import QRCode from 'qrcode'
import { chineseDay } from '../../registry/index.ts'
import type { StatementView } from './read-statement.ts'

/** Where a statement can be checked, and the short code printed beside it. */
type Check = { link: string; code: string; issuedOn: string }

const MARGIN = 48
const WIDTH = 595.28 - 2 * MARGIN
const BOTTOM = 841.89 - MARGIN
const ROW = 20
/** Columns of the table: heading, width, alignment. */
const COLUMNS = [
  { title: '日期', width: 70, align: 'left' },
  { title: '业务', width: 84, align: 'left' },
  { title: '摘要', width: 173, align: 'left' },
  { title: '增减（元）', width: 86, align: 'right' },
  { title: '余额（元）', width: 86, align: 'right' },
] as const

const require = createRequire(import.meta.url)
let font: Promise<Buffer> | null = null

/** Noto Sans Hans (思源黑体), SIL Open Font License; only the glyphs a statement uses are embedded. */
function chineseFont(): Promise<Buffer> {
  const entry = require.resolve('@embedpdf/fonts-sc')
  font ??= readFile(join(dirname(entry), '..', 'fonts', 'NotoSansHans-Regular.otf'))
  return font
}

/** A household's statement as PDF (A4), Chinese type embedded, with a QR code that leads to the public check. */
export async function statementPdf(s: StatementView, check: Check): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margin: MARGIN, info: { Title: '住宅专项维修资金分户账对账单' } })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))))
  doc.registerFont('chinese', await chineseFont()).font('chinese')
  drawHead(doc, s, check)
  drawTable(doc, s)
  drawCheck(doc, check, await QRCode.toBuffer(check.link, { margin: 1, width: 240, errorCorrectionLevel: 'M' }))
  doc.end()
  return done
}

type Doc = InstanceType<typeof PDFDocument>

function drawHead(doc: Doc, s: StatementView, { issuedOn }: Check): void {
  doc.fontSize(16).text('住宅专项维修资金分户账对账单', { align: 'center' })
  doc.moveDown(0.8).fontSize(10)
  doc.text(`${s.areaName}　${s.label}${s.area === null ? '' : `　建筑面积 ${s.area} ㎡`}`)
  doc.text(`期间：${chineseDay(s.from)}至${chineseDay(s.to)}　　出具日期：${chineseDay(issuedOn)}`)
  doc.text(`期初余额 ${yuan(s.opening.total)} 元　　增加 ${yuan(s.totals.in)} 元　　减少 ${yuan(s.totals.out)} 元`)
  doc.text(
    `期末余额 ${yuan(s.closing.total)} 元（本金 ${yuan(s.closing.principal)} 元，利息 ${yuan(s.closing.interest)} 元）`,
  )
  if (s.held !== '0.00') doc.text(`出具时已为批准的维修项目预留 ${yuan(s.held)} 元。`)
  doc.moveDown(0.6)
}

function drawTable(doc: Doc, s: StatementView): void {
  drawRow(
    doc,
    COLUMNS.map((c) => c.title),
    true,
  )
  drawRow(doc, [s.from, '期初余额', '', '', yuan(s.opening.total)])
  for (const l of s.lines) drawRow(doc, [l.on, l.kindTitle, l.memo, yuan(l.amount), yuan(l.balance)])
  drawRow(doc, [s.to, '期末余额', '', '', yuan(s.closing.total)])
}

function drawRow(doc: Doc, cells: readonly string[], heading = false): void {
  if (doc.y + ROW > BOTTOM) {
    doc.addPage()
    if (!heading) {
      drawRow(
        doc,
        COLUMNS.map((c) => c.title),
        true,
      )
    }
  }
  const top = doc.y
  doc.fontSize(9)
  let x = MARGIN
  for (const [i, { width, align }] of COLUMNS.entries()) {
    const text = fitting(doc, cells[i] ?? '', width - 8)
    doc.text(text, x + 4, top + 5, { width: width - 8, align, lineBreak: false })
    x += width
  }
  doc
    .moveTo(MARGIN, top + ROW)
    .lineTo(MARGIN + WIDTH, top + ROW)
    .lineWidth(heading ? 1 : 0.4)
    .strokeColor('#999999')
    .stroke()
  doc.x = MARGIN
  doc.y = top + ROW
}

/** As much of a text as fits on one line. */
function fitting(doc: Doc, text: string, width: number): string {
  if (doc.widthOfString(text) <= width) return text
  const characters = [...text]
  while (characters.length > 0 && doc.widthOfString(`${characters.join('')}…`) > width) characters.pop()
  return `${characters.join('')}…`
}

const QR = 96

function drawCheck(doc: Doc, { link, code }: Check, qr: Buffer): void {
  if (doc.y + QR + 24 > BOTTOM) doc.addPage()
  const top = doc.y + 16
  doc.image(qr, MARGIN, top, { width: QR })
  doc.fontSize(9)
  const text = [
    '扫描二维码，核对这份对账单与账簿是否一致。',
    `核对码：${code}`,
    link,
    '业主对账目有疑问的，可以要求复核（住宅专项维修资金管理办法 第30条）。',
  ]
  doc.text(text.join('\n'), MARGIN + QR + 16, top + 8, { width: WIDTH - QR - 16, lineGap: 4 })
}

/** 1234567.89 → 1,234,567.89 */
function yuan(text: string): string {
  return text.replace(/\B(?=(\d{3})+\.)/g, ',')
}
