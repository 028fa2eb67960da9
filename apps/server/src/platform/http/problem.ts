import { AppError, type FieldProblem } from '../errors.ts'
import { type Finding, fieldProblems } from './validation.ts'

/** RFC 9457 problem details: a stable code for machines, Chinese title and detail for people. */
export type Problem = {
  type: string
  status: number
  code: string
  title: string
  detail: string
  ref: string
  article?: string
  fields?: FieldProblem[]
}

type Thrown = { validation?: Finding[]; validationContext?: string; statusCode?: number; code?: string }

/** The route's schemas by part of the request: body, params, querystring, headers. */
type Schemas = Readonly<Record<string, unknown>>

/**
 * Turns anything thrown into a problem; unknown errors tell nothing about the inside.
 * @param schemas of the route, from which a refused box takes its name
 */
export function toProblem(error: unknown, ref: string, schemas: Schemas = {}): Problem {
  const known = error instanceof AppError ? error : fromFramework(error as Thrown, ref, schemas)
  return {
    type: `/api/docs#${known.code}`,
    status: known.status,
    code: known.code,
    title: known.title,
    detail: known.detail,
    ref,
    ...(known.article ? { article: known.article } : {}),
    ...(known.fields.length > 0 ? { fields: known.fields } : {}),
  }
}

function fromFramework(error: Thrown, ref: string, schemas: Schemas): AppError {
  if (error.validation) {
    const fields = fieldProblems(error.validation, schemas[error.validationContext ?? 'body'])
    return new AppError('BAD_REQUEST', {}, { fields })
  }
  if (error.code === 'FST_REQ_FILE_TOO_LARGE' || error.statusCode === 413)
    return new AppError('TOO_LARGE', { limit: '64 MB' })
  if (error.statusCode === 429) return new AppError('TOO_MANY', { seconds: 60 })
  // Text PostgreSQL cannot hold (NUL), or an id that is none.
  if (error.code === '22021' || error.code === '22P02') return new AppError('BAD_REQUEST')
  // PostgreSQL is restarting or gone: nothing was done, and a retry is safe.
  if (isConnectionLoss(error)) return new AppError('UNAVAILABLE')
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return new AppError('BAD_REQUEST')
  return new AppError('INTERNAL', { ref })
}

function isConnectionLoss(error: Thrown): boolean {
  return ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', '57P01', '57P03', '08006', '08003'].includes(error.code ?? '')
}
