import { Link } from '@tanstack/react-router'
import type { MotionPage, VoteLine } from '../api/types.ts'
import { type MessageKey, t } from '../messages/index.ts'
import { moment } from '../shared/format.ts'
import { Page } from '../shell/page.tsx'
import { type Attempt, pauseBeforeNext, type TroubleKind } from './attempt.ts'
import { lineTitle } from './line-card.tsx'
import type { AttemptHandle } from './use-attempt.ts'
import { choiceWord } from './words.ts'

type Props = {
  page: MotionPage
  line: VoteLine
  handle: AttemptHandle
  attempt: Attempt
  onReset: () => void
  here: string
}

const KNOWN: Record<TroubleKind, MessageKey> = {
  OFFLINE: 'sending.offline',
  TIMEOUT: 'sending.timeout',
  BUSY: 'sending.busy',
  SERVER: 'sending.server',
  SIGN_IN: 'sending.signIn',
  REFUSED: 'sending.refused',
  OTHER_BALLOT: 'sending.other',
}

/** What is known about a ballot on its way, and nothing more than what is known. */
export function Sending({ page, line, handle, attempt, onReset, here }: Props) {
  return (
    <Page title={t('sending.title')} parent={here}>
      <section className="card">
        <p className="muted">{page.motion.title}</p>
        <div className="said">
          <span>{t('sending.choice')}</span>
          <span className="word">{choiceWord(attempt.choice)}</span>
          <span className="small">{lineTitle(line)}</span>
        </div>
        <div aria-live="polite">
          {attempt.phase === 'REFUSED' ? (
            <Refused attempt={attempt} onReset={onReset} />
          ) : attempt.phase === 'UNSURE' && pauseBeforeNext(attempt) === null ? (
            <Unsure attempt={attempt} handle={handle} here={here} />
          ) : (
            <OnItsWay tries={attempt.tries} />
          )}
        </div>
      </section>
    </Page>
  )
}

function OnItsWay({ tries }: { tries: number }) {
  return (
    <div className="center">
      <div className="spinner" />
      <p className="big" style={{ marginTop: '0.75rem' }}>
        {tries > 1 ? t('sending.again', { n: tries }) : t('sending.now')}
      </p>
      <p className="muted">{t('sending.stay')}</p>
    </div>
  )
}

function Unsure({ attempt, handle, here }: { attempt: Attempt; handle: AttemptHandle; here: string }) {
  const kind = attempt.trouble?.kind ?? 'OFFLINE'
  return (
    <>
      <div className="note warn">
        <strong>{t('sending.unsure')}</strong>
        <p>{t(KNOWN[kind])}</p>
        <p>{t('sending.once')}</p>
        {attempt.lookedAt ? <p>{t('sending.looked', { at: moment(attempt.lookedAt) })}</p> : null}
      </div>
      <div style={{ marginTop: '0.75rem' }}>
        {kind === 'SIGN_IN' ? (
          <Link to="/sign-in" search={{ to: here }} className="btn primary tall">
            {t('signIn.go')}
          </Link>
        ) : (
          <button type="button" className="btn primary tall" onClick={handle.again}>
            {t('sending.retry')}
          </button>
        )}
        <button type="button" className="btn" disabled={handle.looking} onClick={handle.look}>
          {handle.looking ? t('sending.looking') : t('sending.look')}
        </button>
      </div>
    </>
  )
}

function Refused({ attempt, onReset }: { attempt: Attempt; onReset: () => void }) {
  const trouble = attempt.trouble
  return (
    <>
      <div className="note bad" role="alert">
        <strong>{trouble?.title || t('sending.no')}</strong>
        {trouble?.detail ? <p>{trouble.detail}</p> : null}
        <p>{t(trouble?.kind === 'OTHER_BALLOT' ? 'sending.other' : 'sending.refused')}</p>
      </div>
      <div style={{ marginTop: '0.75rem' }}>
        <button type="button" className="btn primary tall" onClick={onReset}>
          {t('sending.back')}
        </button>
      </div>
    </>
  )
}
