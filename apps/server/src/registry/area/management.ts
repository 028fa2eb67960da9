import { AppError, type FieldProblem } from '../../platform/errors.ts'
import { parseHundredths } from '../../platform/numbers.ts'
import { isDay } from './days.ts'

/** Who manages an area and on what terms, as one whole: its parts only make sense together. */
export type Management = {
  state: 'MANAGED' | 'ENTRUSTED' | 'UNMANAGED'
  hasCompany: boolean
  managerName: string | null
  contractFrom: string | null
  contractUntil: string | null
}

/**
 * Managed and entrusted areas have somebody who does it; an unmanaged one has nobody, hence no manager and no contract.
 * @throws BAD_REQUEST with all faults
 */
export function checkManagement(m: Management): void {
  const fields: FieldProblem[] = []
  const fault = (pointer: string, detail: string) => fields.push({ pointer, detail })
  if (m.state !== 'UNMANAGED' && !m.hasCompany) {
    fault('/companyName', m.state === 'MANAGED' ? '由物业企业管理的，请填写物业企业。' : '委托代管的，请填写受托单位。')
  }
  if (m.state === 'UNMANAGED') {
    if (m.hasCompany) fault('/companyName', '无人管理的小区不能有物业企业；如仍在管理，请改状态。')
    if (m.managerName !== null) fault('/managerName', '无人管理的小区不能有项目经理。')
    if (m.contractFrom !== null || m.contractUntil !== null) fault('/contractFrom', '无人管理的小区不能有合同期限。')
  }
  for (const [pointer, day] of [
    ['/contractFrom', m.contractFrom],
    ['/contractUntil', m.contractUntil],
  ] as const) {
    if (day !== null && !isDay(day)) fault(pointer, '没有这一天，请核对日期。')
  }
  if (m.contractFrom !== null && m.contractUntil !== null && m.contractUntil < m.contractFrom) {
    fault('/contractUntil', '合同到期日不能早于开始日。')
  }
  if (fields.length > 0) throw new AppError('BAD_REQUEST', {}, { fields })
}

/** `1.65` yuan per m² and month → 165n fen; null stays. @throws BAD_REQUEST */
export function readFee(text: string | null): bigint | null {
  if (text === null) return null
  const fee = parseHundredths(text)
  if (fee !== null) return fee
  throw new AppError('BAD_REQUEST', {}, { fields: [{ pointer: '/feePerM2', detail: '单价至多两位小数，例如 1.65。' }] })
}
