import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Drawer, Flex, Form, Input, Select, Skeleton, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Figures.tsx'
import { showFieldProblems } from '../../ui/field-problems.ts'
import { dayText, leftText } from '../../ui/format.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { meQuery } from '../session/session.api.ts'
import { type CommitteeDraft, fetchCommittees, POSITIONS, recordCommittee } from './area.api.ts'

/** The committee in office with its term, or how to record one that is already in office. */
export function CommitteePanel({ areaId, mayRecord }: { areaId: string; mayRecord: boolean }): ReactNode {
  const [adding, setAdding] = useState(false)
  const me = useQuery(meQuery)
  const query = useQuery({ queryKey: ['committees', areaId], queryFn: () => fetchCommittees(areaId) })
  const addButton = mayRecord && (
    <Button size="small" onClick={() => setAdding(true)}>
      {t('committee.record')}
    </Button>
  )
  const current = query.data?.find((c) => c.state !== 'DISSOLVED')
  return (
    <Panel title={t('committee.title')} extra={current && addButton}>
      {query.isPending && <Skeleton active title={false} />}
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && !current && (
        <EmptyState title={t('committee.none')} hint={t('committee.noneHint')} action={addButton} />
      )}
      {current && (
        <>
          <Flex justify="space-between" gap={12}>
            <strong className="wrap">{current.name}</strong>
            <span className="muted nowrap">
              {dayText(current.termFrom)} — {dayText(current.termUntil)}
              {me.data && `（${leftText(me.data.today, current.termUntil)}）`}
            </span>
          </Flex>
          <Flex gap={8} wrap style={{ marginTop: 8 }}>
            {current.members.map((m) => (
              <Tag key={m.id}>
                {m.positionTitle} {m.name}
              </Tag>
            ))}
          </Flex>
          {current.filingNo && (
            <div className="muted" style={{ marginTop: 8 }}>
              {t('committee.filed', { no: current.filingNo, day: dayText(current.filedOn) })}
            </div>
          )}
          {current.warnings.length > 0 && (
            <Alert
              type="warning"
              showIcon
              style={{ marginTop: 12 }}
              title={current.warnings.map((w) => <div key={w}>{w}</div>)}
            />
          )}
        </>
      )}
      {adding && <CommitteeForm areaId={areaId} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

function CommitteeForm({ areaId, onClose }: { areaId: string; onClose: () => void }): ReactNode {
  const client = useQueryClient()
  const [form] = Form.useForm<CommitteeDraft>()
  const save = useMutation({
    mutationFn: (draft: CommitteeDraft) => recordCommittee(areaId, draft),
    onError: (error) => showFieldProblems(form, error),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['committees', areaId] })
      onClose()
    },
  })
  return (
    <Drawer
      open
      size={560}
      title={t('committee.record')}
      onClose={onClose}
      footer={
        <Flex justify="end" gap={8}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {t('common.save')}
          </Button>
        </Flex>
      }
    >
      <Form<CommitteeDraft>
        form={form}
        layout="vertical"
        initialValues={{ members: [{ position: 'CHAIR' }, { position: 'MEMBER' }, { position: 'MEMBER' }] }}
        onFinish={(values) =>
          save.mutate({ ...values, filedOn: values.filedOn || null, filingNo: values.filingNo || null })
        }
      >
        <Form.Item
          name="name"
          label={t('committee.name')}
          rules={[{ required: true, message: t('committee.nameNeeded') }]}
        >
          <Input maxLength={200} placeholder={t('committee.nameExample')} />
        </Form.Item>
        <Flex gap={12}>
          <Form.Item
            name="termFrom"
            label={t('committee.termFrom')}
            rules={[{ required: true, message: t('committee.termNeeded') }]}
          >
            <DayInput />
          </Form.Item>
          <Form.Item
            name="termUntil"
            label={t('committee.termUntil')}
            rules={[{ required: true, message: t('committee.termNeeded') }]}
          >
            <DayInput />
          </Form.Item>
        </Flex>
        <Flex gap={12}>
          <Form.Item name="filedOn" label={t('committee.filedOn')}>
            <DayInput />
          </Form.Item>
          <Form.Item name="filingNo" label={t('committee.filingNo')} style={{ flex: 1 }}>
            <Input maxLength={100} />
          </Form.Item>
        </Flex>
        <p className="muted">{t('committee.oddHint')}</p>
        <Form.List name="members">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field) => (
                <Flex key={field.key} gap={8} align="start">
                  <Form.Item name={[field.name, 'position']} style={{ width: 120 }}>
                    <Select
                      aria-label={t('committee.position')}
                      options={POSITIONS.map((value) => ({ value, label: word('committee.position', value) }))}
                    />
                  </Form.Item>
                  <Form.Item
                    name={[field.name, 'name']}
                    style={{ flex: 1 }}
                    rules={[{ required: true, message: t('committee.memberNeeded') }]}
                  >
                    <Input placeholder={t('committee.memberName')} maxLength={50} />
                  </Form.Item>
                  <Button type="text" onClick={() => remove(field.name)}>
                    {t('common.remove')}
                  </Button>
                </Flex>
              ))}
              <Button onClick={() => add({ position: 'MEMBER' })}>{t('committee.addMember')}</Button>
            </>
          )}
        </Form.List>
        <ProblemAlert error={save.error} />
      </Form>
    </Drawer>
  )
}
