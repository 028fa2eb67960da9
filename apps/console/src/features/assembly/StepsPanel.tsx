import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { Panel } from '../../ui/Figures.tsx'
import { dayText, timeText } from '../../ui/format.ts'
import type { Assembly, Step } from './assembly.api.ts'

/** The way of an assembly with the article behind each step, the day it happened or the earliest day it can. */
export function StepsPanel({ assembly }: { assembly: Assembly }): ReactNode {
  const current = assembly.steps.findIndex((s) => !s.done)
  const params = { areaId: assembly.areaId, assemblyId: assembly.id }
  return (
    <aside>
      <Panel title={t('steps.title')}>
        {assembly.extendedFrom && (
          <p className="law-sentence">{t('steps.extended', { day: dayText(assembly.extendedFrom) })}</p>
        )}
        <StepList steps={assembly.steps} current={assembly.state === 'CANCELLED' ? -1 : current} />
      </Panel>
      {assembly.publications.length > 0 && (
        <Panel title={t('steps.published')} flush>
          {assembly.publications.map((p) => (
            <div key={p.id} className="line-item">
              <a href={p.link} target="_blank" rel="noreferrer" className="wrap">
                {p.title}
              </a>
              <span className="muted nowrap">{dayText(p.publishedAt)}</span>
            </div>
          ))}
        </Panel>
      )}
      <Panel title={t('steps.paper')} flush>
        {['NOTICED', 'VOTING', 'CLOSED', 'OBJECTION', 'FINAL', 'PUBLISHED'].includes(assembly.state) && (
          <div className="line-item">
            <Link to="/areas/$areaId/assemblies/$assemblyId/paper" params={params}>
              {t('paper.title')}
            </Link>
          </div>
        )}
        <div className="line-item">
          <Link to="/print/areas/$areaId/assemblies/$assemblyId/notice" params={params} target="_blank">
            {t('steps.printNotice')}
          </Link>
        </div>
      </Panel>
    </aside>
  )
}

/** Steps as an ordered list; the first one that is not done is the current one. */
export function StepList({ steps, current }: { steps: Step[]; current: number }): ReactNode {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={step.state} className={step.done ? 'done' : index === current ? 'current' : ''}>
          <span className="step-mark">
            {step.done ? <CheckCircleFilled /> : index === current ? <ClockCircleOutlined /> : <i />}
          </span>
          <div className="step-words">
            <div className="step-title">
              <span>{step.title}</span>
              <span className="step-day">
                {step.done
                  ? step.at
                    ? timeText(step.at)
                    : ''
                  : step.earliest
                    ? t('steps.earliest', { day: dayText(step.earliest) })
                    : ''}
              </span>
            </div>
            {!step.done && step.why && <div>{step.why}</div>}
            <div className="article">{step.article}</div>
          </div>
        </li>
      ))}
    </ol>
  )
}
