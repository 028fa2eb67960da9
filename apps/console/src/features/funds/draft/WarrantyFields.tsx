import { Alert, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { DayInput } from '../../../ui/DayInput.tsx'
import type { UseOptions } from '../use.types.ts'

/** Warranty first: who else has to repair it. What the fund may not pay is said here already, with the article. */
export function WarrantyFields({ options }: { options: UseOptions }): ReactNode {
  const part = Form.useWatch(['warranty', 'part']) as string | undefined
  const cause = Form.useWatch(['warranty', 'cause']) as string | undefined
  const utility = Form.useWatch(['warranty', 'utility']) as string | null | undefined
  const chosenPart = options.parts.find((p) => p.code === part)
  const chosenCause = options.causes.find((c) => c.code === cause)
  return (
    <>
      <div className="form-columns">
        <Form.Item
          name={['warranty', 'part']}
          label={t('use.warranty.part')}
          rules={[{ required: true, message: t('draft.partNeeded') }]}
          extra={chosenPart && t('draft.statutory', { years: chosenPart.statutory, article: chosenPart.article ?? '' })}
        >
          <Select options={options.parts.map((p) => ({ value: p.code, label: p.title }))} />
        </Form.Item>
        <Form.Item
          name={['warranty', 'cause']}
          label={t('use.warranty.cause')}
          rules={[{ required: true, message: t('draft.causeNeeded') }]}
        >
          <Select options={options.causes.map((c) => ({ value: c.code, label: c.title }))} />
        </Form.Item>
        <Form.Item name={['warranty', 'utility']} label={t('use.warranty.utility')} extra={t('draft.utilityHint')}>
          <Select
            allowClear
            placeholder={t('draft.noUtility')}
            options={options.utilities.map((u) => ({ value: u.code, label: u.title }))}
          />
        </Form.Item>
        <Form.Item
          name={['warranty', 'completedOn']}
          label={t('use.warranty.completedOn')}
          extra={t('draft.completedHint')}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name={['warranty', 'warrantyUntil']} label={t('use.warranty.until')} extra={t('draft.untilHint')}>
          <DayInput />
        </Form.Item>
      </div>
      {chosenCause && !chosenCause.payable && (
        <NotPayable title={chosenCause.title} article={chosenCause.article ?? null} />
      )}
      {utility && (
        <NotPayable
          title={options.utilities.find((u) => u.code === utility)?.title ?? ''}
          article={t('draft.utilityArticle')}
        />
      )}
    </>
  )
}

function NotPayable({ title, article }: { title: string; article: string | null }): ReactNode {
  return (
    <Alert
      type="error"
      showIcon
      title={t('draft.notPayable', { title })}
      description={article && t('problem.article', { article })}
    />
  )
}
