import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { Panel } from '../../../ui/Figures.tsx'
import { showFieldProblems } from '../../../ui/field-problems.ts'
import { moneyText } from '../../../ui/format.ts'
import { ProblemAlert } from '../../../ui/Problem.tsx'
import { PapersInput } from '../act/PapersInput.tsx'
import { changeUse, createUse, fundUseQuery } from '../use.api.ts'
import type { Use, UseOptions } from '../use.types.ts'
import { type DraftValues, draftOf, valuesOf } from './draft-values.ts'
import { QuotesFields } from './QuotesFields.tsx'
import { WarrantyFields } from './WarrantyFields.tsx'

type Basis = { motionId: string; title: string; decided: string; body: string }
type Props = { areaId: string; options: UseOptions; basis: Basis; use?: Use }

/** Everything a use is judged by, on one page. Nothing is shown to households until the preview is published. */
export function DraftForm({ areaId, options, basis, use }: Props): ReactNode {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [form] = Form.useForm<DraftValues>()
  const save = useMutation({
    mutationFn: (values: DraftValues) =>
      use
        ? changeUse(areaId, use.id, use.version, draftOf(values))
        : createUse(areaId, basis.motionId, draftOf(values)),
    onError: (error) => showFieldProblems(form, error),
    onSuccess: async (saved) => {
      client.setQueryData(fundUseQuery(areaId, saved.id).queryKey, saved)
      await client.invalidateQueries({ queryKey: ['fund', areaId] })
      await navigate({ to: '/areas/$areaId/fund/uses/$useId', params: { areaId, useId: saved.id } })
    },
  })
  return (
    <Form<DraftValues>
      form={form}
      layout="vertical"
      initialValues={valuesOf(use, basis.title, options)}
      scrollToFirstError
      onFinish={(values) => save.mutate(values)}
    >
      <Panel title={t('use.plan')} extra={t('draft.decided', { money: moneyText(basis.decided) })}>
        {basis.body && <p className="paragraph muted">{basis.body}</p>}
        <PlanFields />
      </Panel>
      <Panel title={t('use.warranty')}>
        <WarrantyFields options={options} />
      </Panel>
      <Panel title={t('use.quotes')}>
        <QuotesFields areaId={areaId} decided={basis.decided} />
        <Form.Item name="choiceReason" label={t('draft.choiceReason')}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <Form.Item name="papers" label={t('draft.papers')}>
          <PapersInput areaId={areaId} stages={['PLAN']} />
        </Form.Item>
      </Panel>
      <Panel title={t('use.settings')}>
        <SettingFields options={options} />
      </Panel>
      <ProblemAlert error={save.error} />
      <div className="draft-foot">
        <Button onClick={() => history.back()}>{t('common.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('draft.save')}
        </Button>
      </div>
    </Form>
  )
}

function PlanFields(): ReactNode {
  const needed = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <>
      <Form.Item name="title" label={t('use.title')} rules={needed(t('draft.titleNeeded'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('use.reason')}
        extra={t('draft.reasonHint')}
        rules={needed(t('draft.reasonNeeded'))}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
      <Form.Item
        name="workScope"
        label={t('use.workScope')}
        extra={t('draft.workScopeHint')}
        rules={needed(t('draft.workScopeNeeded'))}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
    </>
  )
}

/** What the platform would take without being told, each with the article that bounds it. */
function SettingFields({ options }: { options: UseOptions }): ReactNode {
  return (
    <>
      <div className="form-columns">
        {options.settings.map((s) => (
          <Form.Item
            key={s.key}
            name={['settings', s.key]}
            label={s.title}
            extra={t('draft.settingBounds', { min: s.min, max: s.max, basis: s.article ?? t('use.settingOnly') })}
          >
            <InputNumber min={s.min} max={s.max} precision={0} style={{ width: 140 }} />
          </Form.Item>
        ))}
      </div>
      <div className="form-columns">
        <Form.Item name="tolerancePercent" label={t('draft.tolerance')} extra={t('draft.toleranceHint')}>
          <InputNumber min={1} max={10} precision={0} suffix="%" style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="toleranceQuote" label={t('draft.toleranceQuote')} extra={t('draft.toleranceQuoteHint')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
        </Form.Item>
      </div>
    </>
  )
}
