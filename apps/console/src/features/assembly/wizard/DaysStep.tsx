import { Button, Flex } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { DayInput } from '../../../ui/DayInput.tsx'
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
            <DayInput id={id} min={earliest} value={votingFrom} onChange={(day) => change({ votingFrom: day })} />
          )}
        </Field>
        <Field label={t('days.until')} help={t('days.untilHint')} error={fieldError(error, '/votingUntil')}>
          {(id) => (
            <DayInput
              id={id}
              min={votingFrom ? addDays(votingFrom, least - 1) : undefined}
              max={
                votingFrom ? addDays(votingFrom, most - (draft.extensionDays ?? rules.extensionDays) - 1) : undefined
              }
              value={votingUntil}
              onChange={(day) => change({ votingUntil: day })}
            />
          )}
        </Field>
      </div>
      {length !== null && length > 0 && <p>{t('days.length', { days: length })}</p>}
    </>
  )
}
