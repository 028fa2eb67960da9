import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { advanceClock, signOut } from '../api/actions.ts'
import { forgetPerson } from '../api/forget-person.ts'
import { homesQuery, meQuery } from '../api/queries.ts'
import { loadMessages, t } from '../messages/index.ts'
import { changeSettings, type Language, useSettings } from '../settings/settings.ts'
import { moment } from '../shared/format.ts'
import { Page } from '../shell/page.tsx'
import { Row, Trouble } from '../shell/parts.tsx'
import { forgetAttempts } from '../vote/attempt-store.ts'

const LANGUAGES: [Language, string][] = [
  ['zh-CN', '中文'],
  ['en', 'English'],
]

/** Settings, my homes, my ballots, sign-out. */
export default function MePage() {
  const me = useQuery(meQuery)
  const person = me.data?.signedIn ? me.data : null
  return (
    <Page title={t('tab.me')} tabs={person !== null} parent="/">
      {person ? (
        <section className="card">
          <p className="big">{person.displayName}</p>
        </section>
      ) : null}
      <Display />
      {person ? <Mine /> : null}
      {person?.demo ? <DemoClock now={person.now} /> : null}
      {person ? <SignOut /> : null}
    </Page>
  )
}

function Display() {
  const { large, language } = useSettings()
  const speak = (next: Language) => {
    changeSettings({ language: next })
    void loadMessages(next)
  }
  return (
    <section className="card flat">
      <button
        type="button"
        className="row"
        role="switch"
        aria-checked={large}
        onClick={() => changeSettings({ large: !large })}
      >
        <span className="body">
          <span className="title">{t('me.large')}</span>
          <span className="sub">{t('me.large.sub')}</span>
        </span>
        <span className="switch" />
      </button>
      <div className="row">
        <span className="body">
          <span className="title">{t('me.language')}</span>
        </span>
        <fieldset className="bare choose">
          <legend className="sr">{t('me.language')}</legend>
          {LANGUAGES.map(([code, name]) => (
            <button key={code} type="button" lang={code} aria-pressed={language === code} onClick={() => speak(code)}>
              {name}
            </button>
          ))}
        </fieldset>
      </div>
    </section>
  )
}

function Mine() {
  const homes = useQuery(homesQuery)
  const units = (homes.data?.items ?? []).flatMap((home) => home.units.map((u) => `${home.areaName} ${u.label}`))
  return (
    <section className="card flat">
      <Row to="/ballots" title={t('ballots.title')} sub={t('ballots.sub')} />
      <Row to="/history" title={t('history.title')} sub={t('history.sub')} />
      <Row to="/results" title={t('results.title')} sub={t('results.sub')} />
      <Row to="/bind" title={t('me.bind')} sub={units.length > 0 ? units.join('、') : t('me.bind.none')} />
    </section>
  )
}

function DemoClock({ now }: { now: string }) {
  const queries = useQueryClient()
  const advance = useMutation({
    mutationFn: advanceClock,
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <section className="card">
      <h2>{t('me.demo')}</h2>
      <p className="num">{t('me.demo.now', { at: moment(now) })}</p>
      <div className="choices">
        {[1, 7, 15].map((days) => (
          <button
            key={days}
            type="button"
            className="btn"
            disabled={advance.isPending}
            onClick={() => advance.mutate({ days })}
          >
            {t('me.demo.days', { n: days })}
          </button>
        ))}
      </div>
      <Trouble error={advance.error} />
    </section>
  )
}

function SignOut() {
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const out = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      forgetAttempts()
      queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, signedIn: false })
      await navigate({ to: '/', replace: true })
      forgetPerson(queries)
    },
  })
  if (!asking) {
    return (
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        {t('me.out')}
      </button>
    )
  }
  return (
    <section className="card" role="alertdialog" aria-label={t('me.out')}>
      <p>{t('me.out.ask')}</p>
      <Trouble error={out.error} />
      <button type="button" className="btn primary" disabled={out.isPending} onClick={() => out.mutate()}>
        {t('me.out')}
      </button>
      <button type="button" className="btn plain" onClick={() => setAsking(false)}>
        {t('app.cancel')}
      </button>
    </section>
  )
}
