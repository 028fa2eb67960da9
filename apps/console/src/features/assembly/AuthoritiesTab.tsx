import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { allowed } from '../../ui/ActionButtons.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { dayText } from '../../ui/format.ts'
import { asProblem } from '../../ui/Problem.tsx'
import { AuthorityForm } from './AuthorityForm.tsx'
import { type Assembly, type Authority, fetchAuthorities, revokeAuthority } from './assembly.api.ts'

/** Agents of companies, delegates of co-owners, guardians: who may vote for a line, by which letter, until when. */
export function AuthoritiesTab({ assembly, mayRecord }: { assembly: Assembly; mayRecord: boolean }): ReactNode {
  const { areaId, id } = assembly
  const client = useQueryClient()
  const { message } = App.useApp()
  const [adding, setAdding] = useState(false)
  const revoke = useMutation({
    mutationFn: (authority: Authority) => revokeAuthority(areaId, id, authority.id, t('authority.revokeReason')),
    onSuccess: () => client.invalidateQueries({ queryKey: ['authorities', areaId, id] }),
    onError: (error) => void message.error(asProblem(error).detail),
  })
  const addButton = mayRecord && <Button onClick={() => setAdding(true)}>{t('authority.add')}</Button>
  return (
    <>
      <DataTable<Authority>
        name="authorities"
        queryKey={['authorities', areaId, id]}
        fetchPage={(page) => fetchAuthorities(areaId, id, page)}
        rowKey={(a) => a.id}
        filters={addButton}
        columns={[
          {
            key: 'kind',
            title: t('authority.kind'),
            width: 90,
            always: true,
            render: (a) => word('authority.kind', a.kind),
          },
          { key: 'line', title: t('authority.line'), width: 170, long: true, render: (a) => a.lineLabel },
          {
            key: 'holder',
            title: t('authority.holder'),
            width: 160,
            long: true,
            always: true,
            render: (a) => a.holderName,
          },
          {
            key: 'term',
            title: t('authority.term'),
            width: 200,
            render: (a) => `${dayText(a.validFrom)} — ${dayText(a.validUntil)}`,
          },
          { key: 'note', title: t('authority.note'), width: 200, long: true, hidden: true, render: (a) => a.note },
          {
            key: 'act',
            title: '',
            width: 100,
            always: true,
            render: (a) =>
              a.revokedAt ? (
                <Tag>{t('authority.revoked')}</Tag>
              ) : (
                allowed(a.actions, 'authority.revoke') && (
                  <Popconfirm title={t('authority.revokeAsk')} onConfirm={() => revoke.mutate(a)}>
                    <Button size="small">{t('authority.revoke')}</Button>
                  </Popconfirm>
                )
              ),
          },
        ]}
        empty={<EmptyState title={t('authority.none')} hint={t('authority.noneHint')} action={addButton} />}
      />
      {adding && <AuthorityForm assembly={assembly} onClose={() => setAdding(false)} />}
    </>
  )
}
