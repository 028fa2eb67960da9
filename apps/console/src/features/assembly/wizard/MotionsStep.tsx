import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../../messages/index.ts'
import { Field, fieldError } from '../../../ui/Field.tsx'
import type { MotionDraft } from '../assembly.api.ts'
import { firstScope, ITEMS, newMotion, SPECIAL, scopeFor, WITH_AMOUNT } from './draft.ts'
import { ScopePicker } from './ScopePicker.tsx'
import type { StepProps } from './WizardPage.tsx'

const MOST_MOTIONS = 20

/** The questions put to the owners: each one a statement that can be agreed to or refused. */
export function MotionsStep({ areaId, draft, change, error }: StepProps): ReactNode {
  const set = (index: number, part: Partial<MotionDraft>) =>
    change({ motions: draft.motions.map((m, i) => (i === index ? { ...m, ...part } : m)) })
  return (
    <>
      {draft.motions.map((motion, index) => (
        <MotionEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: drafts have no identity before they are saved
          key={index}
          areaId={areaId}
          seq={index + 1}
          motion={motion}
          only={draft.motions.length === 1}
          error={(field) => fieldError(error, `/motions/${index}/${field}`)}
          change={(part) => set(index, part)}
          remove={() => change({ motions: draft.motions.filter((_, i) => i !== index) })}
        />
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={draft.motions.length >= MOST_MOTIONS}
        onClick={() => change({ motions: [...draft.motions, newMotion()] })}
      >
        {t('motion.add')}
      </Button>
    </>
  )
}

type EditorProps = {
  areaId: string
  seq: number
  motion: MotionDraft
  only: boolean
  error: (field: string) => string | undefined
  change: (part: Partial<MotionDraft>) => void
  remove: () => void
}

function MotionEditor({ areaId, seq, motion, only, error, change, remove }: EditorProps): ReactNode {
  const { item } = motion
  return (
    <section className="motion-editor">
      <div className="motion-editor-head">
        {t('motion.seq', { seq })}
        {!only && (
          <Button size="small" onClick={remove}>
            {t('common.remove')}
          </Button>
        )}
      </div>
      <Field label={t('motion.item')} error={error('item')}>
        {(id) => (
          <Select
            id={id}
            style={{ width: '100%' }}
            value={item}
            options={ITEMS.map((value) => ({ value, label: t(`item.${value}`) }))}
            onChange={(value) => change({ item: value, scope: scopeFor(value, motion.scope) })}
          />
        )}
      </Field>
      <div className="item-note">
        <div>{t(`item.${item}.hint`)}</div>
        <div>{t(SPECIAL.includes(item) ? 'motion.need.SPECIAL' : 'motion.need.ORDINARY')}</div>
        <div className="muted">{word('item.article', item)}</div>
      </div>
      <Field label={t('motion.title')} help={t('motion.titleHint')} error={error('title')}>
        {(id) => (
          <Input
            id={id}
            maxLength={200}
            value={motion.title}
            placeholder={t('motion.titleExample')}
            onChange={(e) => change({ title: e.target.value })}
          />
        )}
      </Field>
      <Field label={t('motion.body')} help={t('motion.bodyHint')} error={error('body')}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 3, maxRows: 14 }}
            maxLength={20_000}
            value={motion.body}
            onChange={(e) => change({ body: e.target.value })}
          />
        )}
      </Field>
      {WITH_AMOUNT.includes(item) && (
        <Field label={t('motion.amountLabel')} help={t('motion.amountHint')} error={error('amount')}>
          {(id) => (
            <Input
              id={id}
              style={{ width: 220 }}
              inputMode="decimal"
              suffix={t('motion.yuan')}
              value={motion.amount ?? ''}
              onChange={(e) => change({ amount: e.target.value.replace(/[,，\s]/g, '') })}
            />
          )}
        </Field>
      )}
      <Field group label={t(item === 'FUND_USE' ? 'motion.payersLabel' : 'motion.scopeLabel')} error={error('scope')}>
        {() => (
          <ScopePicker
            areaId={areaId}
            item={item}
            scope={motion.scope ?? firstScope(item)}
            onChange={(scope) => change({ scope })}
          />
        )}
      </Field>
    </section>
  )
}
