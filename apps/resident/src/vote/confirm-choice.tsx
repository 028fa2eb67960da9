import { useRouter } from '@tanstack/react-router'
import type { MotionPage, VoteLine } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { area, grouped } from '../shared/format.ts'
import { Page } from '../shell/page.tsx'
import { lineTitle } from './line-card.tsx'
import { choiceWord } from './words.ts'

type Props = {
  page: MotionPage
  line: VoteLine
  choice: MotionPage['choices'][number]
  parent: string
  onConfirm: () => void
}

/** Says the choice again in words before anything is sent. The phone's back button leads back to choosing. */
export function ConfirmChoice({ page, line, choice, parent, onConfirm }: Props) {
  const router = useRouter()
  const { motion } = page
  const foot = (
    <>
      <button type="button" className="btn primary tall" onClick={onConfirm}>
        {t('confirm.yes', { choice: choiceWord(choice.choice) })}
      </button>
      <button type="button" className="btn plain" onClick={() => router.history.back()}>
        {t('confirm.no')}
      </button>
    </>
  )
  return (
    <Page title={t('confirm.title')} parent={parent} foot={foot}>
      <section className="card">
        <p>{t('confirm.about')}</p>
        <h2 className="big">{motion.title}</h2>
        {motion.amount ? <p className="num">{t('confirm.amount', { n: grouped(motion.amount) })}</p> : null}
        <div className="said">
          <span>{t('confirm.you')}</span>
          <span className="word">{choiceWord(choice.choice)}</span>
          <span>{choice.meaning}</span>
        </div>
        <p>
          {t('confirm.weight', {
            units: lineTitle(line),
            area: area(line.area),
            heads: line.heads,
          })}
        </p>
        {line.mine ? <p className="note warn">{t('confirm.replaces')}</p> : null}
      </section>
    </Page>
  )
}
