import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Checkbox, Drawer, Flex, Form, Input, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { t } from '../../messages/index.ts'
import { showFieldProblems } from '../../ui/field-problems.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { search } from '../search/search.api.ts'
import { fetchUnit, type UnitDetail } from '../unit/unit.api.ts'
import { bindAtDesk } from './binding.api.ts'

type Values = { personId: string; phone: string; note: string; checked: boolean }

/** Binds a telephone to a person of the register after the papers have been seen. */
export function BindForm({ areaId, onClose }: { areaId: string; onClose: () => void }): ReactNode {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const bind = useMutation({
    mutationFn: ({ personId, phone, note }: Values) => bindAtDesk(areaId, { personId, phone, note: note ?? '' }),
    onError: (error) => showFieldProblems(form, error),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['bindings', areaId] })
      message.success(t('binding.done'))
      onClose()
    },
  })
  return (
    <Drawer
      open
      size={520}
      title={t('binding.add')}
      onClose={onClose}
      footer={
        <Flex justify="end" gap={8}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={bind.isPending} onClick={() => form.submit()}>
            {t('binding.go')}
          </Button>
        </Flex>
      }
    >
      <Form<Values> form={form} layout="vertical" onFinish={(values) => bind.mutate(values)}>
        <Alert type="info" title={t('binding.steps')} style={{ marginBottom: 16 }} />
        <Form.Item
          name="personId"
          label={t('binding.person')}
          rules={[{ required: true, message: t('binding.personNeeded') }]}
        >
          <PersonPicker areaId={areaId} />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t('binding.phone')}
          extra={t('binding.phoneHint')}
          rules={[{ required: true, pattern: /^1[3-9]\d{9}$/, message: t('authority.phoneNeeded') }]}
        >
          <Input maxLength={11} inputMode="numeric" />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('binding.papers')}
          rules={[{ required: true, message: t('binding.papersNeeded') }]}
        >
          <Input maxLength={200} placeholder={t('binding.papersExample')} />
        </Form.Item>
        <Form.Item
          name="checked"
          valuePropName="checked"
          rules={[
            { validator: (_, on) => (on ? Promise.resolve() : Promise.reject(new Error(t('binding.checkedNeeded')))) },
          ]}
        >
          <Checkbox>{t('binding.checked')}</Checkbox>
        </Form.Item>
        <ProblemAlert error={bind.error} />
      </Form>
    </Drawer>
  )
}

const WAIT_MS = 200

/** Finds a person by name, or the owners of a room. */
function PersonPicker({
  areaId,
  value,
  onChange,
}: {
  areaId: string
  value?: string
  onChange?: (id: string) => void
}): ReactNode {
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), WAIT_MS)
    return () => clearTimeout(timer)
  }, [text])
  const hits = useQuery({
    queryKey: ['people', areaId, q],
    enabled: q.length > 0,
    queryFn: async () => {
      const found = (await search(q, areaId)).filter((hit) => hit.areaId === areaId)
      const units = await Promise.all(
        found
          .filter((hit) => hit.kind === 'UNIT')
          .slice(0, 3)
          .map((hit) => fetchUnit(areaId, hit.refId)),
      )
      return [
        ...found
          .filter((hit) => hit.kind === 'PERSON')
          .map((hit) => ({ value: hit.refId, label: `${hit.label} ${hit.sub}` })),
        ...units.flatMap((unit: UnitDetail) =>
          unit.owners.map((o) => ({ value: o.id, label: `${o.name} ${unit.label}` })),
        ),
      ]
    },
  })
  const options = [...new Map((hits.data ?? []).map((o) => [o.value, o])).values()]
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: setText }}
      value={value ?? null}
      options={options}
      loading={hits.isFetching}
      placeholder={t('binding.personPick')}
      notFoundContent={q === '' ? null : hits.isFetching ? t('search.looking') : t('binding.nobody')}
      onChange={(id) => id && onChange?.(id)}
    />
  )
}
