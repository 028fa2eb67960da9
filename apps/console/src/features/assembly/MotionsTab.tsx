import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { Panel } from '../../ui/Figures.tsx'
import { grouped, moneyText } from '../../ui/format.ts'
import { Facts } from '../../ui/PageHeader.tsx'
import type { Assembly, Motion } from './assembly.api.ts'
import { ResultView } from './ResultView.tsx'

/** The motions with what they need to pass, and their results once there are some. */
export function MotionsTab({ assembly }: { assembly: Assembly }): ReactNode {
  return assembly.motions.map((motion) => <MotionPanel key={motion.id} motion={motion} />)
}

function MotionPanel({ motion }: { motion: Motion }): ReactNode {
  return (
    <Panel>
      <div className="motion-head">
        <span className="motion-seq">{t('motion.seq', { seq: motion.seq })}</span>
        <span className="motion-title">{motion.title}</span>
      </div>
      {motion.body.trim() !== '' && <div className="motion-body">{motion.body}</div>}
      <div className="motion-facts">
        <Facts
          items={[
            motion.itemTitle,
            motion.amount && t('motion.amount', { amount: moneyText(motion.amount) }),
            t('motion.scope', { scope: motion.scopeTitle }),
            motion.roll &&
              t('motion.roll', { area: grouped(motion.roll.area), heads: grouped(String(motion.roll.heads)) }),
          ]}
        />
      </div>
      {motion.result ? (
        <ResultView result={motion.result} />
      ) : (
        <p className="law-sentence">
          <Tag>{t(`motion.threshold.${motion.threshold}`)}</Tag>
          {motion.thresholdSentence}　{motion.article}
        </p>
      )}
    </Panel>
  )
}
