import { CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { Panel } from '../../../ui/Figures.tsx'
import { dayText } from '../../../ui/format.ts'
import type { Use } from '../use.types.ts'
import { stepsOf, type UseStep } from './use-steps.ts'

/** The way of a use from the decision to the retention, with the day of each step and the article behind it. */
export function ProgressPanel({ use }: { use: Use }): ReactNode {
  const steps = stepsOf(use)
  const current = ['REFUSED', 'CANCELLED'].includes(use.state) ? -1 : steps.findIndex((s) => !s.done)
  return (
    <Panel title={t('use.progress')}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.key} className={step.done ? 'done' : index === current ? 'current' : ''}>
            <span className="step-mark">
              <Mark step={step} current={index === current} />
            </span>
            <div className="step-words">
              <div className="step-title">
                <span>{step.title}</span>
                <span className="step-day">{step.on ? dayText(step.on) : ''}</span>
              </div>
              {step.note && <div>{step.note}</div>}
              {step.article && <div className="article">{step.article}</div>}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Mark({ step, current }: { step: UseStep; current: boolean }): ReactNode {
  if (step.bad) return <CloseCircleFilled className="alarm" />
  if (step.done) return <CheckCircleFilled />
  return current ? <ClockCircleOutlined /> : <i />
}
