import { Link, useCanGoBack, useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSilence } from '../api/reach.ts'
import { t } from '../messages/index.ts'
import { moment } from '../shared/format.ts'
import { BackIcon } from './icons.tsx'
import { Tabs } from './tabs.tsx'

type PageProps = {
  title: string
  /** Where "back" leads when the app was opened on this very page, for example from a QR code. */
  parent?: string
  /** The four main pages carry the bar with tabs. */
  tabs?: boolean
  wide?: boolean
  /** Stays at the bottom of the screen. */
  foot?: ReactNode
  side?: ReactNode
  children: ReactNode
}

/** The frame of every screen: title, way back, content, and what stays at the bottom. */
export function Page({ title, parent, tabs, wide, foot, side, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // A new screen is a new page to a screen reader only if the focus goes to its heading.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title])
  return (
    <div className={`page${tabs ? ' has-tabs' : ''}${wide ? ' wide' : ''}`}>
      <header className="top">
        {tabs || !parent ? <span className="no-back" /> : <Back parent={parent} />}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {side}
      </header>
      <Silence />
      <main className="content">{children}</main>
      {foot ? <div className="foot">{foot}</div> : null}
      {tabs ? <Tabs /> : null}
    </div>
  )
}

/** No answer for a while: old content stays readable, and is called old. */
function Silence() {
  const since = useSilence()
  if (since === null) return null
  return (
    <p className="offline" role="status">
      {t('app.silence', { at: moment(new Date(since).toISOString()).slice(11) })}
    </p>
  )
}

function Back({ parent }: { parent: string }) {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  if (!canGoBack) {
    return (
      <Link to={parent} className="icon-btn" aria-label={t('app.back')}>
        <BackIcon />
      </Link>
    )
  }
  return (
    <button type="button" className="icon-btn" aria-label={t('app.back')} onClick={() => router.history.back()}>
      <BackIcon />
    </button>
  )
}
