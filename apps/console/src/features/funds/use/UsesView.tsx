import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../../messages/index.ts'
import { allowed, type ServerAction } from '../../../ui/ActionButtons.tsx'
import { useAddress } from '../../../ui/address.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { fetchUses } from '../use.api.ts'
import type { UseRow, UseState } from '../use.types.ts'
import { listColumns } from './use-columns.tsx'

export const STATES: UseState[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RUNNING', 'SETTLED', 'REFUSED', 'CANCELLED']

/** The uses of one area, the latest first. */
export function UsesView({ areaId }: { areaId: string }): ReactNode {
  const navigate = useNavigate()
  const [address, setAddress] = useAddress()
  const state = STATES.find((s) => s === address.state)
  const add = (actions: readonly ServerAction[]) =>
    allowed(actions, 'fund.use.create') && (
      <LinkButton to="/areas/$areaId/fund/uses/new" params={{ areaId }} type="primary" icon={<PlusOutlined />}>
        {t('use.add')}
      </LinkButton>
    )
  return (
    <DataTable<UseRow>
      name="fund-uses"
      queryKey={['fund', areaId, 'uses', state ?? '']}
      fetchPage={(page) => fetchUses(areaId, { ...page, ...(state ? { state } : {}) })}
      rowKey={(u) => u.id}
      onOpen={(u) => void navigate({ to: '/areas/$areaId/fund/uses/$useId', params: { areaId, useId: u.id } })}
      filters={(actions) => (
        <>
          {add(actions)}
          <StateFilter value={state} onChange={(value) => setAddress({ state: value })} />
        </>
      )}
      columns={listColumns(false)}
      empty={(actions) =>
        state ? (
          <EmptyState
            title={t('use.noneInState')}
            action={<Button onClick={() => setAddress({ state: undefined })}>{t('use.showAll')}</Button>}
          />
        ) : (
          <EmptyState title={t('use.none')} hint={t('use.noneHint')} action={add(actions)} />
        )
      }
    />
  )
}

type FilterProps = { value: UseState | undefined; onChange: (state: UseState | undefined) => void }

export function StateFilter({ value, onChange }: FilterProps): ReactNode {
  return (
    <Select<UseState>
      allowClear
      placeholder={t('use.allStates')}
      aria-label={t('use.state')}
      style={{ width: 160 }}
      value={value ?? null}
      options={STATES.map((s) => ({ value: s, label: word('use.state', s) }))}
      onChange={(next) => onChange(next ?? undefined)}
    />
  )
}
