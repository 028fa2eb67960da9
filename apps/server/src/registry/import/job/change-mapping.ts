import type { Context } from '../../../platform/db/context.ts'
import type { Deps } from '../../../platform/deps.ts'
import { AppError } from '../../../platform/errors.ts'
import { toJson } from '../../../platform/json.ts'
import { authorise, sees } from '../../../platform/policy.ts'
import { getArea } from '../../area/area.store.ts'
import { FIELD_TITLE, type Field } from '../rules/field.ts'
import { judge, missingSentence } from '../rules/header.ts'
import { normalizePart } from '../rules/room.ts'
import { getJob } from './import.store.ts'
import { type AreaSource, assertState, type JobHeader, type JobMapping } from './import-job.ts'

/** A person's own idea of the columns; `building` where the sheet is all about one and has no column for it. */
export type MappingInput = { columns: Record<string, string>; areaSource: AreaSource; building: string | null }

/** Takes it and checks the file again from the start. @throws BAD_REQUEST, STATE */
export async function changeMapping(
  deps: Deps,
  context: Context,
  areaId: string,
  jobId: string,
  input: MappingInput,
): Promise<void> {
  await deps.db.as(context, async (tx) => {
    if (context.actor === null) throw new AppError('NOT_SIGNED_IN')
    const area = await getArea(tx, areaId)
    if (!sees(context, area)) throw new AppError('NOT_FOUND')
    authorise(context, 'import.run', area)
    const job = await getJob(tx, areaId, jobId)
    assertState(job, ['UPLOADED', 'CHECKED', 'FAILED'])
    const header = withColumns(job.header, input.columns)
    const mapping = withBuilding(header, input)
    const answer = await tx
      .updateTable('import_job')
      .set({
        mapping: toJson(mapping),
        header: toJson(header),
        state: header.missing.length === 0 ? 'CHECKING' : 'UPLOADED',
        problem: null,
        rows_done: 0,
        updated_at: deps.clock.now(),
      })
      .where('area_id', '=', areaId)
      .where('id', '=', jobId)
      .where('state', '=', job.state)
      .executeTakeFirst()
    if (answer.numUpdatedRows !== 1n) throw new AppError('CONFLICT')
  })
}

const MAX_BUILDING = 40

/** The mapping with the building of all rows; what the sheet then lacks no more is taken off the header's list. */
function withBuilding(header: JobHeader, { columns, areaSource, building }: MappingInput): JobMapping {
  const mapping = { columns: columns as JobMapping['columns'], areaSource }
  const name = building === null ? '' : normalizePart('building', building)
  if (name === '') return mapping
  const hasColumn = Object.values(columns).includes('building')
  if (hasColumn || name.length > MAX_BUILDING || /[|\n]/.test(name)) {
    const detail = hasColumn
      ? '表里已经有「楼号」列，不用再填楼号；要按填的楼号导入，请先取消那一列。'
      : `楼号请控制在 ${MAX_BUILDING} 个字以内，例如 1、2、A。`
    throw new AppError('BAD_REQUEST', {}, { fields: [{ pointer: '/building', detail }] })
  }
  header.missing = header.missing.filter(({ field }) => field !== 'building')
  header.sentence = missingSentence(header.missing.map(({ field }) => field))
  return { ...mapping, building: name }
}

function withColumns(header: JobHeader, columns: Record<string, string>): JobHeader {
  const used = new Set<string>()
  for (const [index, field] of Object.entries(columns)) {
    const known = field in FIELD_TITLE && header.columns.some((c) => String(c.index) === index)
    if (!known || used.has(field)) {
      const detail = used.has(field)
        ? `「${FIELD_TITLE[field as Field]}」只能指定一列。`
        : '没有这一列或这个项目，请重新选择。'
      throw new AppError('BAD_REQUEST', {}, { fields: [{ pointer: `/columns/${index}`, detail }] })
    }
    used.add(field)
  }
  const next = header.columns.map((c) => {
    const field = (columns[String(c.index)] as Field | undefined) ?? null
    return { ...c, field, confidence: field === null ? 0 : field === c.field ? c.confidence : 1 }
  })
  const { missing } = judge(next)
  return {
    ...header,
    columns: next,
    missing: missing.map((field) => ({ field, title: FIELD_TITLE[field] })),
    sentence: missingSentence(missing),
  }
}
