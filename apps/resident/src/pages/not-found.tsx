import { Link } from '@tanstack/react-router'
import { t } from '../messages/index.ts'
import { Page } from '../shell/page.tsx'

/** An address that leads nowhere. */
export default function NotFoundPage() {
  return (
    <Page title={t('notFound.title')} parent="/">
      <div className="card">
        <p>{t('notFound.text')}</p>
        <Link to="/" className="btn primary">
          {t('notFound.home')}
        </Link>
      </div>
    </Page>
  )
}
