import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { asProblem } from '../api/http.ts'
import { t } from '../messages/index.ts'
import { GoIcon } from './icons.tsx'

/** A failed load: what happened, what to do, and a button to do it. */
export function Problem({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const problem = asProblem(error)
  return (
    <div className="card" role="alert">
      <h2>{problem.title}</h2>
      <p>{problem.detail}</p>
      {problem.article ? <p className="muted small">{t('problem.article', { article: problem.article })}</p> : null}
      {problem.ref ? <p className="muted small">{t('problem.ref', { ref: problem.ref })}</p> : null}
      {problem.status === 401 ? (
        <Link to="/sign-in" search={{ to: location.pathname + location.search }} className="btn primary">
          {t('signIn.go')}
        </Link>
      ) : retry ? (
        <button type="button" className="btn" onClick={retry}>
          {t('app.again')}
        </button>
      ) : null}
    </div>
  )
}

/** The sentence about one box, below it. */
export function FieldTrouble({ error, pointer }: { error: unknown; pointer: string }) {
  const found = error ? asProblem(error).fields.find((field) => field.pointer === pointer) : undefined
  return found ? (
    <span className="bad-text" role="alert">
      {found.detail}
    </span>
  ) : null
}

/**
 * What went wrong with an act, beside its button.
 * @param beside boxes that show their own sentence
 */
export function Trouble({ error, beside = [] }: { error: unknown; beside?: readonly string[] }) {
  if (!error) return null
  const problem = asProblem(error)
  const fields = problem.fields.filter((field) => !beside.includes(field.pointer))
  return (
    <div className="note bad" role="alert">
      <strong>{problem.title}</strong>
      <p>{problem.detail}</p>
      {fields.map((field) => (
        <p key={field.pointer + field.detail}>{field.detail}</p>
      ))}
    </div>
  )
}

/** Grey lines while something loads; says so to a screen reader. */
export function Waiting({ lines = 3 }: { lines?: number }) {
  return (
    <div className="card" role="status">
      <span className="sr">{t('app.loading')}</span>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity
        <div key={i} className="bone" style={{ width: `${90 - ((i * 23) % 45)}%` }} />
      ))}
    </div>
  )
}

/** An empty list says what will stand here, or what to do. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="card center muted">{children}</div>
}

type RowProps = {
  to: string
  search?: Record<string, string>
  title: ReactNode
  sub?: ReactNode
  side?: ReactNode
  unread?: boolean
  onClick?: () => void
}

/** A row that leads somewhere. */
export function Row({ to, search, title, sub, side, unread, onClick }: RowProps) {
  return (
    <Link
      to={to}
      {...(search ? { search } : {})}
      className={unread ? 'row unread' : 'row'}
      {...(onClick ? { onClick } : {})}
    >
      <span className="body">
        <span className="title">{title}</span>
        {sub ? <span className="sub">{sub}</span> : null}
      </span>
      {side}
      <span className="go">
        <GoIcon />
      </span>
    </Link>
  )
}

/** Label and value, the value on the right. */
export function Facts({ items }: { items: [string, ReactNode][] }) {
  return (
    <dl className="facts">
      {items.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
