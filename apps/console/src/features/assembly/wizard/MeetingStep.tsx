import { Input } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { Field, fieldError } from '../../../ui/Field.tsx'
import { Choices } from './Choices.tsx'
import { KINDS, ORGANISERS } from './draft.ts'
import type { StepProps } from './WizardPage.tsx'

/** What meeting, and who convenes it. */
export function MeetingStep({ draft, change, error }: StepProps): ReactNode {
  return (
    <>
      <Field label={t('assembly.title')} help={t('wizard.titleHint')} error={fieldError(error, '/title')}>
        {(id) => (
          <Input
            id={id}
            autoFocus
            maxLength={200}
            showCount
            value={draft.title}
            placeholder={t('wizard.titleExample')}
            onChange={(e) => change({ title: e.target.value })}
          />
        )}
      </Field>
      <Field group label={t('assembly.kind')} error={fieldError(error, '/kind')}>
        {() => (
          <Choices
            value={draft.kind}
            options={KINDS.map((value) => ({
              value,
              title: t(`assembly.kind.${value}`),
              hint: t(`wizard.kindHint.${value}`),
            }))}
            onChange={(kind) => change({ kind })}
          />
        )}
      </Field>
      <Field group label={t('assembly.organiser')} error={fieldError(error, '/organiser')}>
        {() => (
          <Choices
            value={draft.organiser}
            options={ORGANISERS.map((value) => ({
              value,
              title: t(`assembly.organiser.${value}`),
              hint: t(`wizard.organiserHint.${value}`),
            }))}
            onChange={(organiser) => change({ organiser })}
          />
        )}
      </Field>
      {(draft.organiser === 'COMMUNITY' || draft.organiser === 'STREET') && (
        <Field
          label={t('wizard.convenerBasis')}
          help={t('wizard.convenerBasisHint')}
          error={fieldError(error, '/convenerBasis')}
        >
          {(id) => (
            <Input
              id={id}
              maxLength={500}
              value={draft.convenerBasis ?? ''}
              placeholder={t('wizard.convenerBasisExample')}
              onChange={(e) => change({ convenerBasis: e.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}
