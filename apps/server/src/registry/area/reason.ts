import { AppError } from '../../platform/errors.ts'

const SHORTEST = 4

/**
 * Why somebody did this, as it will stand in the audit trail for good: long enough to mean something, and without the
 * phone or identity numbers that could never be erased from there.
 * @throws BAD_REQUEST
 */
export function readReason(text: string): string {
  const reason = text.replace(/\s+/g, ' ').trim()
  if ([...reason].length < SHORTEST) throw refused(`请写明原因（至少 ${SHORTEST} 个字），例如“核对产权证原件”。`)
  if (/\d{11,}|\d{6,}[Xx]\b/.test(reason.normalize('NFKC').replace(/[\s-]/g, ''))) {
    throw refused('原因会长期留存，请不要写电话、证件号等号码。')
  }
  return reason
}

function refused(detail: string): AppError {
  return new AppError('BAD_REQUEST', {}, { fields: [{ pointer: '/reason', detail }] })
}
