import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Input, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { allowed, type ServerAction } from '../../ui/ActionButtons.tsx'
import { useAddress } from '../../ui/address.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { daysBetween, dayText, grouped } from '../../ui/format.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { meQuery } from '../session/session.api.ts'
import { type AreaSummary, fetchAreas } from '../shell/places.api.ts'
import { AreaForm } from './AreaForm.tsx'

const SOON_DAYS = 90

/** All areas of my scope, or of one division of it. */
export default function AreasPage(): ReactNode {
  const [address, setAddress] = useAddress()
  const navigate = useNavigate()
  const me = useQuery(meQuery)
  const [adding, setAdding] = useState(false)
  const { divisionId, name } = address
  const filter = { ...(divisionId ? { divisionId } : {}), ...(name ? { name } : {}) }
  const addButton = (actions: readonly ServerAction[]) =>
    allowed(actions, 'area.create') && (
      <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
        {t('areas.add')}
      </Button>
    )
  return (
    <div className="page">
      <PageHeader title={t('areas.title')} facts={divisionId ? t('areas.ofDivision') : t('areas.hint')} />
      <DataTable<AreaSummary>
        name="areas"
        queryKey={['areas', filter]}
        fetchPage={(page) => fetchAreas({ ...filter, ...page })}
        rowKey={(a) => a.id}
        columns={columns(me.data?.today ?? '')}
        onOpen={(a) => void navigate({ to: '/areas/$areaId', params: { areaId: a.id } })}
        filters={
          <>
            <Input.Search
              allowClear
              key={name ?? ''}
              defaultValue={name ?? ''}
              placeholder={t('areas.byName')}
              style={{ width: 240 }}
              onSearch={(value) => setAddress({ name: value.trim() })}
            />
            {divisionId && (
              <Button type="link" onClick={() => setAddress({ divisionId: undefined })}>
                {t('areas.everywhere')}
              </Button>
            )}
          </>
        }
        tools={addButton}
        empty={(actions) => (
          <EmptyState
            title={name ? t('areas.noneNamed', { name }) : t('areas.none')}
            hint={name ? t('areas.noneNamedHint') : t('areas.noneHint')}
            action={!name && addButton(actions)}
          />
        )}
      />
      {adding && <AreaForm divisionId={divisionId} onClose={() => setAdding(false)} />}
    </div>
  )
}

function columns(today: string): Column<AreaSummary>[] {
  return [
    {
      key: 'name',
      title: t('area.name'),
      always: true,
      width: 260,
      long: true,
      render: (a) => (
        <Link to="/areas/$areaId" params={{ areaId: a.id }}>
          {a.name}
        </Link>
      ),
    },
    { key: 'address', title: t('area.address'), width: 260, long: true, render: (a) => a.address || '—' },
    { key: 'state', title: t('area.state'), width: 110, render: (a) => <AreaState state={a.state} /> },
    { key: 'company', title: t('area.company'), width: 220, long: true, render: (a) => a.companyName ?? '—' },
    { key: 'manager', title: t('area.manager'), width: 100, long: true, render: (a) => a.managerName ?? '—' },
    {
      key: 'contract',
      title: t('area.contractUntil'),
      width: 120,
      render: (a) => <Until day={a.contractUntil} today={today} />,
    },
    {
      key: 'fee',
      title: t('area.fee'),
      width: 110,
      number: true,
      hidden: true,
      render: (a) => (a.feePerM2 ? grouped(a.feePerM2) : '—'),
    },
    {
      key: 'built',
      title: t('area.builtYear'),
      width: 90,
      number: true,
      hidden: true,
      render: (a) => a.builtYear ?? '—',
    },
  ]
}

/** A contract that has ended calls for action; one that ends soon is worth a look. */
function Until({ day, today }: { day: string | null; today: string }): ReactNode {
  if (!day) return '—'
  const left = today ? daysBetween(today, day) : SOON_DAYS + 1
  return <span className={left < 0 ? 'alarm' : left <= SOON_DAYS ? 'warn' : undefined}>{dayText(day)}</span>
}

export function AreaState({ state }: { state: string }): ReactNode {
  return <Tag color={state === 'MANAGED' ? 'default' : 'gold'}>{word('area.state', state)}</Tag>
}
