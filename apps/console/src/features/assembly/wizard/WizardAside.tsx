import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { Panel } from '../../../ui/Figures.tsx'
import type { Assembly } from '../assembly.api.ts'
import { StepList } from '../StepsPanel.tsx'

type Name = 'meeting' | 'motions' | 'days' | 'rules' | 'preview'

/** Beside each step: what to think of, and the whole way with its articles and earliest days. */
export function WizardAside({ step, assembly }: { step: Name; assembly: Assembly | undefined }): ReactNode {
  return (
    <aside>
      <Panel title={t('wizard.asideTitle')}>
        <div className="aside-text">{t(`wizard.aside.${step}`)}</div>
      </Panel>
      <Panel title={t('steps.title')}>
        {assembly ? (
          <StepList steps={assembly.steps} current={assembly.steps.findIndex((s) => !s.done)} />
        ) : (
          <>
            <ol className="aside-way">
              {WAY.map((key) => (
                <li key={key}>
                  {t(`way.${key}`)}
                  <div className="article">{t(`way.${key}.article`)}</div>
                </li>
              ))}
            </ol>
            <p className="muted">{t('wizard.daysLater')}</p>
          </>
        )}
      </Panel>
    </aside>
  )
}

const WAY = ['draft', 'freeze', 'notice', 'voting', 'objection', 'final'] as const
