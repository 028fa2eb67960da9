import { t } from '../messages/index.ts'

/** A page that could not be shown: most often its file did not come over a poor network. */
export function Crash() {
  return (
    <div className="page">
      <main className="content">
        <div className="card" role="alert">
          <h2>{t('crash.title')}</h2>
          <p>{t('crash.text')}</p>
          <button type="button" className="btn primary tall" onClick={() => location.reload()}>
            {t('app.again')}
          </button>
          <a className="btn" href="/">
            {t('notFound.home')}
          </a>
        </div>
      </main>
    </div>
  )
}
