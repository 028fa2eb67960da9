import type { ReactNode } from 'react'

export type TrailItem = { key: string; when: ReactNode; what: ReactNode; who?: ReactNode; detail?: ReactNode }

/** What happened, newest first: when, what, who. */
export function Trail({ items }: { items: TrailItem[] }): ReactNode {
  return (
    <ol className="trail">
      {items.map((item) => (
        <li key={item.key}>
          <span className="trail-when">{item.when}</span>
          <div className="wrap">
            <span>{item.what}</span> {item.who && <span className="muted">{item.who}</span>}
            {item.detail && <div className="muted">{item.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
