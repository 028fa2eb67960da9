import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../../api/queries.ts'
import type { Publication } from '../../api/types.ts'
import { t } from '../../messages/index.ts'
import { area, grouped } from '../../shared/format.ts'
import { Facts, Row } from '../../shell/parts.tsx'
import { Allocation } from './allocation.tsx'
import { yuan } from './yuan.ts'

/** The figures and the allocation of a published use, as they stood that day. */
export function FundSheet({ publication: p }: { publication: Publication }) {
  const { use, allocation, total } = p.body
  if (!use) return null
  return (
    <>
      <Facts
        items={[
          [t('publicUse.company'), use.company],
          [t('part.decided'), yuan(use.decided)],
          [use.total ? t('publicUse.settled') : t('part.total'), yuan(use.total ?? use.amount)],
          [t('publicUse.scope'), use.scopeTitle],
          [t('publicUse.units'), t('publicUse.unitsN', { n: grouped(String(use.units)), area: area(use.area) })],
        ]}
      />
      {allocation && allocation.length > 0 && total ? <Allocation rows={allocation} total={total} whole /> : null}
    </>
  )
}

/** From the paper to the living page, and for an owner to their own part. */
export function FundLinks({ publication: p }: { publication: Publication }) {
  const me = useQuery(meQuery)
  const { use } = p.body
  if (!use) return null
  return (
    <div className="card flat">
      <Row to={`/f/${p.areaId}/${use.id}`} title={t('part.public')} sub={t('part.public.sub')} />
      {me.data?.signedIn ? (
        <Row to={`/fund/${p.areaId}/${use.id}`} title={t('part.title')} sub={t('part.see')} />
      ) : null}
    </div>
  )
}
