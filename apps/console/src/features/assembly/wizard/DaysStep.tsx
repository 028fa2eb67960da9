import { Button, Flex, Input } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { Field, fieldError } from '../../../ui/Field.tsx'
import { daysBetween } from '../../../ui/format.ts'
import { addDays } from './draft.ts'
import type { StepProps } from './WizardPage.tsx'

/** When owners can vote: bounded by the days of notice before and the window the rules allow. */
export function DaysStep({ draft, change, assembly, error }: StepProps): ReactNode {
  if (!assembly) return null
  const { rules } = assembly
  const earliest = assembly.steps.find((s) => s.state === 'VOTING')?.earliest ?? undefined
  const [least = 1, most = 60] = rules.windowDays
  const { votingFrom, votingUntil } = draft
  const length = votingFrom && votingUntil ? daysBetween(votingFrom, votingUntil) + 1 : null
  return (
    <>
      {earliest && (
        <div className="item-note" style={{ marginTop: 0 }}>
          <div>{t('days.earliest', { notice: rules.noticeDays, day: earliest })}</div>
          <div>{t('days.window', { least, most })}</div>
          <Flex gap={8} style={{ marginTop: 8 }}>
            {[least, 15, 30]
              .filter((days, index, all) => days >= least && days <= most && all.indexOf(days) === index)
              .map((days) => (
                <Button
                  key={days}
                  size="small"
                  onClick={() => change({ votingFrom: earliest, votingUntil: addDays(earliest, days - 1) })}
                >
                  {t('days.suggest', { days })}
                </Button>
              ))}
          </Flex>
        </div>
      )}
      <div className="days-grid">
        <Field label={t('days.from')} help={t('days.fromHint')} error={fieldError(error, '/votingFrom')}>
          {(id) => (
            <Input
              id={id}
              type="date"
              {...(earliest ? { min: earliest } : {})}
              value={votingFrom ?? ''}
              onChange={(e) => change({ votingFrom: e.target.value || null })}
            />
          )}
        </Field>
        <Field label={t('days.until')} help={t('days.untilHint')} error={fieldError(error, '/votingUntil')}>
          {(id) => (
            <Input
              id={id}
              type="date"
              {...(votingFrom ? { min: addDays(votingFrom, least - 1), max: addDays(votingFrom, most - 1) } : {})}
              value={votingUntil ?? ''}
              onChange={(e) => change({ votingUntil: e.target.value || null })}
            />
          )}
        </Field>
      </div>
      {length !== null && length > 0 && <p>{t('days.length', { days: length })}</p>}
    </>
  )
}
