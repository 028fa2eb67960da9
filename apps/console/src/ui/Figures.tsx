import type { ReactNode } from 'react'

export type Figure = { title: string; value: ReactNode; unit?: string; note?: ReactNode; alarm?: boolean }

/** A strip of figures: value first, right beside its unit, no decoration. */
export function Figures({ items }: { items: Figure[] }): ReactNode {
  return (
    <dl className="figures">
      {items.map((item) => (
        <div key={item.title} className="figure">
          <dt>{item.title}</dt>
          <dd className={item.alarm ? 'alarm' : undefined}>
            <span className="figure-value">{item.value}</span>
            {item.unit && <span className="figure-unit">{item.unit}</span>}
          </dd>
          {item.note && <div className="figure-note">{item.note}</div>}
        </div>
      ))}
    </dl>
  )
}

/** A titled block of a page. */
export function Panel(props: {
  title?: ReactNode
  extra?: ReactNode
  children: ReactNode
  flush?: boolean
}): ReactNode {
  return (
    <section className={props.flush ? 'panel flush' : 'panel'}>
      {(props.title || props.extra) && (
        <div className="panel-head">
          <h2>{props.title}</h2>
          <div className="panel-extra">{props.extra}</div>
        </div>
      )}
      <div className="panel-body">{props.children}</div>
    </section>
  )
}
