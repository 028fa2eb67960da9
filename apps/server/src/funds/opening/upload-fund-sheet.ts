import { createHash } from 'node:crypto'
import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { areaFor, normalizePart, roomKey } from '../../registry/index.ts'
import type { SheetLine } from './fund-sheet.ts'
import { findBook, hasFile, insertSheet, listUnitNames, type NewLine, prepareBook } from './opening.store.ts'
import { storedStated } from './opening.ts'
import { readFundFile } from './read-fund-file.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Takes in a file of fund sheets: every sheet's lines, each matched to a unit of the register by building, section and
 * room. Owners' names and numbers stay in the file. Nothing is posted.
 * @throws FILE_REFUSED, STATE (books open, or the very same file again), NOT_FOUND, FORBIDDEN
 */
export async function uploadFundSheet(
  deps: Deps,
  context: Context,
  areaId: string,
  name: string,
  bytes: Buffer,
): Promise<void> {
  const sheets = await readFundFile(bytes, name)
  const at = deps.clock.now()
  await deps.db.as(context, async (tx) => {
    await areaFor(tx, context, areaId, 'fund.open')
    await prepareBook(tx, areaId)
    if ((await findBook(tx, areaId, true))?.state !== 'PREPARING') {
      throw new AppError('STATE', { why: '维修资金已经建账，不能再上传期初的交存表。' })
    }
    if (await hasFile(tx, areaId, createHash('sha256').update(bytes).digest())) {
      throw new AppError('STATE', { why: '这份文件已经上传过。要换成新的，请先移除旧表。' })
    }
    const stored = { areaId, name, mediaType: XLSX, purpose: 'FUND_SHEET', bytes, by: context.actor, at }
    const file = await deps.files.put(tx, stored)
    const match = await matcher(tx, areaId)
    for (const { name: sheetName, stated, lines } of sheets) {
      const sheet = { id: newId(), fileId: file.id, name: sheetName, building: stated.building, by: context.actor!, at }
      await insertSheet(tx, areaId, { ...sheet, stated: storedStated(stated) }, lines.map(match))
    }
    await audit(tx, context, {
      areaId,
      type: 'fund.sheet_uploaded',
      subject: { kind: 'fund_book', id: areaId },
      detail: { file: name, sheets: sheets.length, lines: sheets.reduce((sum, s) => sum + s.lines.length, 0) },
      at,
    })
  })
}

/** Matches a line to the register, with what that shows. */
async function matcher(tx: Tx, areaId: string): Promise<(line: SheetLine) => NewLine> {
  const units = new Map(
    (await listUnitNames(tx, areaId)).map((u) => [
      roomKey({
        building: normalizePart('building', u.building),
        section: normalizePart('section', u.section),
        room: normalizePart('room', u.room),
      }),
      u,
    ]),
  )
  return (line) => {
    const unit = line.room ? units.get(roomKey(line.room)) : undefined
    const problems = [...line.problems]
    if (line.room && !unit) problems.push('ROOM_UNKNOWN')
    if (unit?.area && line.area && unit.area !== line.area) problems.push('AREA_DIFFERS')
    const { rowNo, label, principal, interest, due } = line
    return { rowNo, label, principal, interest, due, unitId: unit?.id ?? null, problems }
  }
}
