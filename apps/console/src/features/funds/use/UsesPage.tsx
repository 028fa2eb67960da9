import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { useAddress } from '../../../ui/address.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { fetchAllUses } from '../use.api.ts'
import type { UseRow } from '../use.types.ts'
import { STATES, StateFilter } from './UsesView.tsx'
import { listColumns } from './use-columns.tsx'
import '../funds.css'

/** Uses of every area in sight: what waits for a review comes first. */
export default function UsesPage(): ReactNode {
  const navigate = useNavigate()
  const [address, setAddress] = useAddress()
  const state = STATES.find((s) => s === address.state)
  return (
    <div className="page">
      <PageHeader title={t('uses.title')} facts={t('uses.hint')} />
      <DataTable<UseRow>
        name="fund-all-uses"
        queryKey={['fund', 'uses', state ?? '', address.place ?? '']}
        fetchPage={(page) =>
          fetchAllUses({ ...page, ...(state ? { state } : {}), ...(address.place ? { place: address.place } : {}) })
        }
        rowKey={(u) => u.areaId + u.id}
        onOpen={(u) =>
          void navigate({ to: '/areas/$areaId/fund/uses/$useId', params: { areaId: u.areaId, useId: u.id } })
        }
        filters={<StateFilter value={state} onChange={(value) => setAddress({ state: value })} />}
        columns={listColumns(true)}
        empty={
          state ? (
            <EmptyState
              title={t('use.noneInState')}
              action={<Button onClick={() => setAddress({ state: undefined })}>{t('use.showAll')}</Button>}
            />
          ) : (
            <EmptyState title={t('use.none')} hint={t('uses.noneHint')} />
          )
        }
      />
    </div>
  )
}
