import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { useAddress } from '../../../ui/address.ts'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { grouped } from '../../../ui/format.ts'
import { fetchBuildings } from '../../unit/unit.api.ts'
import { type Account, fetchAccounts } from '../fund.api.ts'
import { RoomFinder } from './RoomFinder.tsx'

/** Every household's account, building by building. */
export function AccountsView({ areaId }: { areaId: string }): ReactNode {
  const [address, setAddress] = useAddress()
  const navigate = useNavigate()
  const buildings = useQuery({ queryKey: ['buildings', areaId], queryFn: () => fetchBuildings(areaId) })
  const filter = address.building ? { buildingId: address.building } : {}
  const open = (unitId: string) =>
    void navigate({ to: '/areas/$areaId/fund/units/$unitId', params: { areaId, unitId } })
  return (
    <DataTable<Account>
      name="fund-units"
      queryKey={['fund', areaId, 'accounts', filter]}
      fetchPage={(page) => fetchAccounts(areaId, { ...filter, ...page })}
      rowKey={(a) => a.unitId}
      onOpen={(a) => open(a.unitId)}
      columns={columnsOf(areaId)}
      filters={
        <>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('units.allBuildings')}
            aria-label={t('units.building')}
            style={{ width: 160 }}
            value={address.building ?? null}
            options={(buildings.data ?? []).map((b) => ({ value: b.id, label: b.name }))}
            onChange={(value) => setAddress({ building: value ?? undefined })}
          />
          <RoomFinder areaId={areaId} onFound={open} />
        </>
      }
      empty={
        address.building ? (
          <EmptyState
            title={t('fund.noAccountsHere')}
            action={<Button onClick={() => setAddress({ building: undefined })}>{t('units.showAll')}</Button>}
          />
        ) : (
          <EmptyState title={t('fund.noAccounts')} hint={t('fund.noAccountsHint')} />
        )
      }
    />
  )
}

function columnsOf(areaId: string): Column<Account>[] {
  const money = (key: 'principal' | 'interest' | 'balance' | 'held' | 'available'): Column<Account> => ({
    key,
    title: t('fund.inYuan', { what: t(`fund.${key}`) }),
    width: 140,
    number: true,
    render: (a) => grouped(a[key]),
  })
  return [
    {
      key: 'label',
      title: t('unit.label'),
      width: 200,
      always: true,
      long: true,
      render: (a) => (
        <Link to="/areas/$areaId/fund/units/$unitId" params={{ areaId, unitId: a.unitId }}>
          {a.label}
        </Link>
      ),
    },
    money('principal'),
    money('interest'),
    money('balance'),
    money('held'),
    money('available'),
  ]
}
