import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Drawer, Flex, Form, Input, InputNumber, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { showFieldProblems } from '../../ui/field-problems.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { fetchDivisions } from '../shell/places.api.ts'
import { type Area, type AreaDraft, changeArea, createArea } from './area.api.ts'

const STATES = ['MANAGED', 'ENTRUSTED', 'UNMANAGED'] as const

type Props = { area?: Area; divisionId?: string | undefined; onClose: () => void }

/** Records a new area, or changes what is written about one. */
export function AreaForm({ area, divisionId, onClose }: Props): ReactNode {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [form] = Form.useForm<AreaDraft>()
  const save = useMutation({
    mutationFn: (draft: AreaDraft) => (area ? changeArea(area.id, area.version, draft) : createArea(draft)),
    onError: (error) => showFieldProblems(form, error),
    onSuccess: async (saved) => {
      await client.invalidateQueries()
      onClose()
      if (!area) await navigate({ to: '/areas/$areaId', params: { areaId: saved.id } })
    },
  })
  const state = Form.useWatch('state', form) ?? area?.state
  return (
    <Drawer
      open
      size={520}
      title={area ? t('area.change') : t('areas.add')}
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
      <Form<AreaDraft>
        form={form}
        layout="vertical"
        initialValues={area ?? { state: 'MANAGED' }}
        onFinish={(values) => save.mutate(clean(values))}
      >
        <Form.Item
          name="name"
          label={t('area.name')}
          rules={[{ required: true, max: 200, message: t('area.nameNeeded') }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        {!area && (
          <Form.Item
            name="communityId"
            label={t('area.community')}
            rules={[{ required: true, message: t('area.communityNeeded') }]}
          >
            <CommunityPicker start={divisionId} />
          </Form.Item>
        )}
        <Form.Item name="address" label={t('area.address')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="state" label={t('area.state')} extra={t('area.stateHint')}>
          <Select options={STATES.map((value) => ({ value, label: word('area.state', value) }))} />
        </Form.Item>
        {state !== 'UNMANAGED' && (
          <>
            <Form.Item
              name="companyName"
              label={t('area.company')}
              rules={[{ required: state === 'MANAGED', message: t('area.companyNeeded') }]}
            >
              <Input maxLength={200} />
            </Form.Item>
            <Flex gap={12}>
              <Form.Item name="managerName" label={t('area.manager')} style={{ flex: 1 }}>
                <Input maxLength={50} />
              </Form.Item>
              <Form.Item name="feePerM2" label={t('area.fee')} style={{ flex: 1 }}>
                <InputNumber stringMode precision={2} min="0" style={{ width: '100%' }} />
              </Form.Item>
            </Flex>
            <Flex gap={12}>
              <Form.Item name="contractFrom" label={t('area.contractFrom')} style={{ flex: 1 }}>
                <DayInput />
              </Form.Item>
              <Form.Item name="contractUntil" label={t('area.contractUntil')} style={{ flex: 1 }}>
                <DayInput />
              </Form.Item>
            </Flex>
          </>
        )}
        <Form.Item name="builtYear" label={t('area.builtYear')}>
          <InputNumber min={1900} max={2100} style={{ width: 160 }} />
        </Form.Item>
        <ProblemAlert error={save.error} />
      </Form>
    </Drawer>
  )
}

/** Boxes left empty mean "nothing written", which the address says with an empty text. */
function clean(values: AreaDraft): AreaDraft {
  const filled = Object.entries(values).map(([k, v]) => [k, v === '' || v === undefined ? null : v])
  return { ...(Object.fromEntries(filled) as AreaDraft), address: values.address ?? '' }
}

type PickerProps = { start: string | undefined; value?: string; onChange?: (id: string) => void }

/** Walks down the divisions to a community: one short list at a time. */
function CommunityPicker({ start, onChange }: PickerProps): ReactNode {
  const [path, setPath] = useState<string[]>(start ? [start] : [])
  return (
    <Flex vertical gap={8}>
      {[undefined, ...path].slice(start ? 1 : 0).map((parentId, depth) => (
        <Level
          key={parentId ?? 'top'}
          parentId={parentId}
          onPick={(id, level) => {
            setPath([...path.slice(0, start ? depth + 1 : depth), ...(level === 'COMMUNITY' ? [] : [id])])
            onChange?.(level === 'COMMUNITY' ? id : '')
          }}
        />
      ))}
    </Flex>
  )
}

function Level({
  parentId,
  onPick,
}: {
  parentId: string | undefined
  onPick: (id: string, level: string) => void
}): ReactNode {
  const divisions = useQuery({ queryKey: ['divisions', parentId ?? 'top'], queryFn: () => fetchDivisions(parentId) })
  if (divisions.data?.length === 0) return null
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      loading={divisions.isPending}
      placeholder={t('area.pickDivision')}
      options={(divisions.data ?? []).map((d) => ({ value: d.id, label: d.name, level: d.level }))}
      onChange={(id: string, option) => onPick(id, (option as { level: string }).level)}
    />
  )
}
