import type { ReactNode } from 'react'
import type { MotionPage } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { closing, grouped, moment } from '../shared/format.ts'
import { Facts } from '../shell/parts.tsx'
import { LeftChip } from './motion-card.tsx'
import { stateWord } from './words.ts'

/** What is decided, how much, who pays, and how the law counts it: plain words first. */
export function MotionText({ page, now }: { page: MotionPage; now: string | null }) {
  const { motion, assembly } = page
  const facts: [string, ReactNode][] = []
  if (motion.amount) facts.push([t('motion.amount'), <b key="a">{t('money', { n: grouped(motion.amount) })}</b>])
  facts.push([motion.amount ? t('motion.payers') : t('motion.scope'), motion.scopeTitle])
  facts.push([t('motion.from'), moment(assembly.votingFrom)], [t('motion.until'), closing(assembly.votingUntil)])
  return (
    <>
      <article className="card">
        <p className="small muted clamp">
          {page.areaName} · {assembly.title}
        </p>
        <h2 className="big">{motion.title}</h2>
        <p>
          <span className="chip">{motion.itemTitle}</span>
          {assembly.state === 'VOTING' && now ? (
            <LeftChip now={now} until={assembly.votingUntil} />
          ) : (
            <span className="chip">{stateWord(assembly.state)}</span>
          )}
        </p>
        {motion.body ? <p className="pre">{motion.body}</p> : null}
        <Facts items={facts} />
      </article>
      <section className="card">
        <h2>{t('motion.law')}</h2>
        <ul className="dots">
          {page.lawSentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="small muted">{t('motion.secret')}</p>
      </section>
    </>
  )
}
