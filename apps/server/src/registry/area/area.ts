import type { AreaPlace } from '../../platform/policy.ts'

/** Who manages an area: a property company by contract, one entrusted meanwhile, or nobody. */
export const AREA_STATES = { MANAGED: '物业企业管理', ENTRUSTED: '委托代管', UNMANAGED: '无人管理' } as const
export type AreaState = keyof typeof AREA_STATES

export type AreaRow = AreaPlace & {
  name: string
  address: string
  community_id: string
  built_year: number | null
  state: string
  company_id: string | null
  company_name: string | null
  manager_name: string | null
  contract_from: string | null
  contract_until: string | null
  fee_cents_per_m2: bigint | null
  law_pack: string
  settings: Record<string, unknown>
  version: number
}
