import { t } from '../messages/index.ts'
import type { BarView } from './bars.ts'

const FRACTIONS: Record<string, string> = { '2/3': '2/3', '1/2': '1/2', '3/4': '3/4' }

/** A bar with the law's line on it. The sentence beside it says the same, for who does not see the picture. */
export function Bar({ bar }: { bar: BarView }) {
  const fraction = FRACTIONS[bar.line.join('/')] ?? bar.line.join('/')
  const wide = bar.whole > 0 ? Math.min(100, (bar.part / bar.whole) * 100) : 0
  const need = t(bar.strict ? 'bar.over' : 'bar.least', { n: fraction })
  return (
    <div className="bar">
      <p className="bar-text">
        <span>{t(bar.label)}</span>
        <span className="num">
          <b>{bar.percent}</b>
          <span className="muted small"> {need} </span>
          <span className={bar.reached ? 'yes' : 'no'}>{bar.reached ? t('bar.yes') : t('bar.no')}</span>
        </span>
      </p>
      <div className="track" aria-hidden="true">
        <div className={bar.reached ? 'fill' : 'fill short'} style={{ width: `${wide}%` }} />
        <div className="law" style={{ left: `${(bar.line[0] / bar.line[1]) * 100}%` }} />
      </div>
    </div>
  )
}
