import { Link } from '@tanstack/react-router'
import { Segmented, Tag } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { useAddress } from '../../../ui/address.ts'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { grouped } from '../../../ui/format.ts'
import { fetchParts } from '../use.api.ts'
import type { Part, Use } from '../use.types.ts'

const ONLY = ['SHORTFALL', 'DEVELOPER'] as const

/** Each unit's part by room number: what it comes to, what its account covers, what is missing. */
export function PartsTab({ use }: { use: Use }): ReactNode {
  const [address, setAddress] = useAddress()
  const only = ONLY.find((o) => o === address.only)
  // Before the approval nothing is reserved: what an account covers is reckoned on today's balances.
  const estimate = use.estimate
  return (
    <DataTable<Part>
      name="fund-parts"
      queryKey={['fund', use.areaId, 'parts', use.id, only ?? '']}
      fetchPage={(page) => fetchParts(use.areaId, use.id, { ...page, ...(only ? { only } : {}) })}
      rowKey={(p) => p.unitId}
      filters={
        <>
          <Segmented
            value={only ?? 'ALL'}
            options={[
              { value: 'ALL', label: t('common.all') },
              { value: 'SHORTFALL', label: t('use.only.SHORTFALL') },
              { value: 'DEVELOPER', label: t('use.only.DEVELOPER') },
            ]}
            onChange={(value) => setAddress({ only: value === 'ALL' ? undefined : String(value) })}
          />
          <span className="muted">{estimate ? t('use.estimate') : t('use.partsHint')}</span>
        </>
      }
      columns={columnsOf(use)}
      empty={<EmptyState title={only ? t('use.noPartsHere') : t('use.noParts')} />}
    />
  )
}

function columnsOf(use: Use): Column<Part>[] {
  const settled = use.state === 'SETTLED'
  const money = (
    key: 'amount' | 'covered' | 'collected' | 'outstanding' | 'first' | 'final',
    hidden = false,
  ): Column<Part> => ({
    key,
    title: t('fund.inYuan', { what: t(`part.${key}`) }),
    width: 115,
    number: true,
    hidden,
    render: (p) => (p[key] === null || p[key] === undefined ? '—' : grouped(p[key])),
  })
  return [
    {
      key: 'label',
      title: t('unit.label'),
      width: 190,
      always: true,
      render: (p) => (
        <>
          <Link to="/areas/$areaId/fund/units/$unitId" params={{ areaId: use.areaId, unitId: p.unitId }}>
            {p.label}
          </Link>
          {p.payer === 'DEVELOPER' && (
            <Tag color="gold" className="payer-tag">
              {t('part.payer.DEVELOPER')}
            </Tag>
          )}
        </>
      ),
    },
    { key: 'area', title: t('part.area'), width: 90, number: true, render: (p) => grouped(p.area) },
    money('amount'),
    ...(settled ? [money('final')] : []),
    money('covered'),
    {
      key: 'shortfall',
      title: t('fund.inYuan', { what: t('part.shortfall') }),
      width: 115,
      number: true,
      render: (p) =>
        p.shortfall === null || p.shortfall === '0.00' ? '—' : <span className="alarm">{grouped(p.shortfall)}</span>,
    },
    money('collected', true),
    money('outstanding'),
    money('first', true),
  ]
}
