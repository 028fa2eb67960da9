import { AppError } from '../../platform/errors.ts'
import { HEAD_ROWS, headRows, ImportFileError, openSheet, type SheetRow } from '../../registry/index.ts'
import { type FundHeader, findFundHeader, readLine, readStated, type SheetLine, type Stated } from './fund-sheet.ts'

/** One sheet of a workbook that is a fund sheet. */
export type FundSheet = { name: string; stated: Stated; lines: SheetLine[] }

const NO_HEADER =
  '表里没有找到“房号”和“实交本金”（或“本金余额”）这样的标题行。请上传《单位房屋上报》或分户台账，每幢一张表或一个工作表。'

/**
 * Every sheet of the file that has units with their principal; other sheets are passed over.
 * @throws FILE_REFUSED with a sentence that says what to do with the file
 */
export async function readFundFile(bytes: Buffer, filename: string): Promise<FundSheet[]> {
  try {
    const first = await openSheet(bytes, { filename })
    const sheets: FundSheet[] = []
    for (const { name } of first.sheets) {
      const file = name === first.sheetName ? first : await openOther(bytes, filename, name)
      const read = file && (await readSheet(file, name))
      if (read) sheets.push(read)
    }
    if (sheets.length === 0) throw new AppError('FILE_REFUSED', { why: NO_HEADER })
    return sheets
  } catch (error) {
    if (error instanceof ImportFileError) throw new AppError('FILE_REFUSED', { why: error.message })
    throw error
  }
}

/** A further sheet; an empty one is none. */
async function openOther(bytes: Buffer, filename: string, sheet: string) {
  try {
    return await openSheet(bytes, { filename, sheet })
  } catch (error) {
    if (error instanceof ImportFileError && error.code === 'NO_ROWS') return null
    throw error
  }
}

async function readSheet(file: AsyncIterable<SheetRow>, name: string): Promise<FundSheet | null> {
  const head = await headRows(file, HEAD_ROWS)
  const header = findFundHeader(head)
  if (!header) return null
  const stated = readStated(head, header)
  return { name, stated, lines: await readLines(file, header, stated.building) }
}

async function readLines(
  file: AsyncIterable<SheetRow>,
  header: FundHeader,
  building: string | null,
): Promise<SheetLine[]> {
  const lines: SheetLine[] = []
  for await (const row of file) {
    const line = readLine(row, header, building)
    if (line) lines.push(line)
  }
  return lines
}
