import { audit } from '../../../platform/audit.ts'
import type { Context } from '../../../platform/db/context.ts'
import type { Deps } from '../../../platform/deps.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { toJson } from '../../../platform/json.ts'
import { authorise, sees } from '../../../platform/policy.ts'
import { getArea } from '../../area/area.store.ts'
import { FIELD_TITLE } from '../rules/field.ts'
import { findHeader, type HeaderFound, headerScore, missingSentence } from '../rules/header.ts'
import { ImportFileError } from '../sheet/errors.ts'
import { HEAD_ROWS } from '../sheet/limits.ts'
import { openSheet } from '../sheet/open-sheet.ts'
import { headRows } from '../sheet/sheet-file.ts'
import type { JobHeader, JobMapping } from './import-job.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Takes a register's file: finds the sheet and its header, proposes the mapping, keeps the file, makes the job.
 * When nothing is missing from the mapping the dry run starts by itself.
 * @throws FILE_REFUSED with a sentence that says what to do with the file
 */
export async function uploadImport(
  deps: Deps,
  context: Context,
  areaId: string,
  name: string,
  bytes: Buffer,
): Promise<string> {
  const header = await readHeader(bytes, name)
  const at = deps.clock.now()
  return deps.db.as(context, async (tx) => {
    if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
    const area = await getArea(tx, areaId)
    if (!sees(context, area)) throw new AppError('NOT_FOUND')
    authorise(context, 'import.run', area)
    const file = await deps.files.put(tx, {
      areaId,
      name,
      mediaType: XLSX,
      purpose: 'IMPORT',
      bytes,
      by: context.actor,
      at,
    })
    const id = newId()
    await tx
      .insertInto('import_job')
      .values({
        area_id: areaId,
        id,
        file_id: file.id,
        template: 'REGISTER',
        state: header.missing.length === 0 ? 'CHECKING' : 'UPLOADED',
        mapping: toJson(proposed(header)),
        header: toJson(header),
        created_by: context.actor!,
        created_at: at,
        updated_at: at,
      })
      .execute()
    await audit(tx, context, {
      areaId,
      type: 'import.uploaded',
      subject: { kind: 'import', id },
      detail: { file: name },
      at,
    })
    return id
  })
}

async function readHeader(bytes: Buffer, filename: string): Promise<JobHeader> {
  try {
    const sheet = await openSheet(bytes, { filename, score: headerScore })
    const found = findHeader(await headRows(sheet, HEAD_ROWS))
    if (!found) {
      throw new AppError('FILE_REFUSED', {
        why: '在前 30 行里没有找到表头。请确认表格里有「楼号、单元、房间、建筑面积、业主名称」这样的标题行，可先下载模板对照。',
      })
    }
    return headerOf(found, sheet.sheetName, sheet.format)
  } catch (error) {
    if (error instanceof ImportFileError) throw new AppError('FILE_REFUSED', { why: error.message })
    throw error
  }
}

function headerOf(found: HeaderFound, sheet: string, format: string): JobHeader {
  return {
    sheet,
    format,
    row: found.rowNo,
    lines: found.lines,
    columns: found.columns.map((c) => ({ ...c })),
    missing: found.missing.map((field) => ({ field, title: FIELD_TITLE[field] })),
    sentence: missingSentence(found.missing),
  }
}

function proposed(header: JobHeader): JobMapping {
  const columns: JobMapping['columns'] = {}
  for (const { index, field } of header.columns) if (field) columns[String(index)] = field
  return { columns, areaSource: 'REGISTRY' }
}
