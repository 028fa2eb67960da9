import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button, Flex, Input, Popover, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../messages/index.ts'
import { allowed } from '../../ui/ActionButtons.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { timeText } from '../../ui/format.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { areaQuery } from '../area/area.api.ts'
import { BindForm } from './BindForm.tsx'
import { type Binding, endBinding, fetchBindings } from './binding.api.ts'

/** The desk: papers are checked in person, then the owner's telephone is bound to the register. */
export default function BindingsTab(): ReactNode {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const [adding, setAdding] = useState(false)
  const area = useQuery(areaQuery(areaId))
  const add = allowed(area.data?.actions, 'binding.desk') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('binding.add')}
    </Button>
  )
  return (
    <>
      <DataTable<Binding>
        name="bindings"
        queryKey={['bindings', areaId]}
        fetchPage={(page) => fetchBindings(areaId, page)}
        rowKey={(b) => b.id}
        filters={
          <>
            {add}
            <span className="muted">{t('binding.hint')}</span>
          </>
        }
        columns={[
          {
            key: 'person',
            title: t('binding.person'),
            width: 140,
            long: true,
            always: true,
            render: (b) => b.personName,
          },
          { key: 'phone', title: t('binding.phone'), width: 130, render: (b) => b.phone },
          { key: 'method', title: t('binding.method'), width: 140, render: (b) => b.methodTitle },
          { key: 'note', title: t('binding.note'), width: 220, long: true, render: (b) => b.note },
          { key: 'by', title: t('binding.by'), width: 160, long: true, render: (b) => b.boundBy ?? '—' },
          { key: 'at', title: t('binding.at'), width: 150, render: (b) => timeText(b.boundAt) },
          {
            key: 'act',
            title: '',
            width: 90,
            always: true,
            render: (b) =>
              b.endedAt ? (
                <Tag>{t('binding.ended')}</Tag>
              ) : (
                allowed(b.actions, 'binding.end') && <EndButton areaId={areaId} binding={b} />
              ),
          },
        ]}
        empty={<EmptyState title={t('binding.none')} hint={t('binding.noneHint')} action={add} />}
      />
      {adding && <BindForm areaId={areaId} onClose={() => setAdding(false)} />}
    </>
  )
}

const LEAST_REASON = 2

function EndButton({ areaId, binding }: { areaId: string; binding: Binding }): ReactNode {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const end = useMutation({
    mutationFn: () => endBinding(areaId, binding.id, reason.trim()),
    onSuccess: () => client.invalidateQueries({ queryKey: ['bindings', areaId] }),
  })
  return (
    <Popover
      trigger="click"
      placement="left"
      title={t('binding.endTitle')}
      content={
        <Flex vertical gap={8} style={{ width: 280 }}>
          <Input
            value={reason}
            maxLength={200}
            placeholder={t('binding.endReason')}
            onChange={(e) => setReason(e.target.value)}
          />
          <ProblemAlert error={end.error} />
          <Button
            danger
            disabled={reason.trim().length < LEAST_REASON}
            loading={end.isPending}
            onClick={() => end.mutate()}
          >
            {t('binding.end')}
          </Button>
        </Flex>
      }
    >
      <Button size="small">{t('binding.end')}</Button>
    </Popover>
  )
}
