import { Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { Field, fieldError } from '../../../ui/Field.tsx'
import { CONFLICTS, NONRESPONSES } from '../assembly.api.ts'
import { Choices } from './Choices.tsx'
import { rulesOf } from './draft.ts'
import type { StepProps } from './WizardPage.tsx'

/** What the law leaves to the notice and to the rules of procedure, each choice explained. */
export function RulesStep({ draft, change, assembly, error }: StepProps): ReactNode {
  if (!assembly) return null
  const rules = rulesOf(assembly)
  const nonresponse = draft.nonresponse?.mode ?? rules.nonresponse
  return (
    <>
      <Field group label={t('rules.conflict')} help={t('rules.conflictHint')} error={fieldError(error, '/conflict')}>
        {() => (
          <Choices
            value={draft.conflict ?? rules.conflict}
            options={CONFLICTS.map((value) => ({
              value,
              title: t(`conflict.${value}`),
              hint: t(`conflict.${value}.hint`),
            }))}
            onChange={(conflict) => change({ conflict })}
          />
        )}
      </Field>
      <Field
        label={t('rules.objectionDays')}
        help={t('rules.objectionHint')}
        error={fieldError(error, '/objectionDays')}
      >
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={60}
            suffix={t('rules.days')}
            value={draft.objectionDays ?? rules.objectionDays}
            onChange={(value) => value && change({ objectionDays: value })}
          />
        )}
      </Field>
      <Field
        label={t('rules.extension')}
        help={t('rules.extensionHint')}
        error={fieldError(error, '/extensionDays') ?? fieldError(error, '/votingUntil')}
      >
        {(id) => (
          <InputNumber
            id={id}
            min={0}
            max={15}
            suffix={t('rules.days')}
            value={draft.extensionDays ?? rules.extensionDays}
            onChange={(value) => change({ extensionDays: value ?? 0 })}
          />
        )}
      </Field>
      <Field group label={t('rules.follow')} error={fieldError(error, '/follow')}>
        {() => (
          <Choices
            value={(draft.follow ?? rules.follow) ? 'yes' : 'no'}
            options={(['no', 'yes'] as const).map((value) => ({
              value,
              title: t(`rules.follow.${value}`),
              hint: t(`rules.follow.${value}.hint`),
            }))}
            onChange={(value) => change({ follow: value === 'yes' })}
          />
        )}
      </Field>
      <Field group label={t('rules.nonresponse')} error={fieldError(error, '/nonresponse')}>
        {() => (
          <Choices
            value={nonresponse}
            options={NONRESPONSES.map((value) => ({
              value,
              title: t(`nonresponse.${value}`),
              hint: t(`nonresponse.${value}.hint`),
            }))}
            onChange={(mode) => change({ nonresponse: { mode, basis: draft.nonresponse?.basis ?? '' } })}
          />
        )}
      </Field>
      {nonresponse !== 'IGNORE' && (
        <Field
          label={t('rules.basisLabel')}
          help={t('rules.basisHint')}
          error={fieldError(error, '/nonresponse/basis')}
        >
          {(id) => (
            <Input
              id={id}
              maxLength={500}
              value={draft.nonresponse?.basis ?? ''}
              placeholder={t('rules.basisExample')}
              onChange={(e) => change({ nonresponse: { mode: nonresponse, basis: e.target.value } })}
            />
          )}
        </Field>
      )}
    </>
  )
}
