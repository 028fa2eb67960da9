import { asProblem } from '../api/http.ts'
import { type MessageKey, t } from '../messages/index.ts'
import type { CheckLine, ReceiptView } from './view-model.ts'

const SIGN: Record<CheckLine['state'], string> = { ok: '✓', bad: '✕', wait: '', skip: '–' }
const SAID: Record<CheckLine['state'], MessageKey> = {
  ok: 'check.sr.ok',
  bad: 'check.sr.bad',
  wait: 'check.sr.wait',
  skip: 'check.sr.skip',
}
const HEAD: Record<ReceiptView['verdict'], MessageKey> = {
  PROVEN: 'check.head.PROVEN',
  PROMISED: 'check.head.PROMISED',
  BROKEN: 'check.head.BROKEN',
  CHECKING: 'check.head.CHECKING',
}

/** The phone's own check of a receipt, line by line in plain words. */
export function CheckList({ view, trouble }: { view: ReceiptView; trouble: unknown }) {
  return (
    <section className="card" aria-live="polite">
      <h2>{t('check.title')}</h2>
      <p className={tone(view.verdict)}>{t(HEAD[view.verdict])}</p>
      {view.verdict === 'CHECKING' ? (
        trouble ? (
          <p className="note warn">{t('check.later', { why: asProblem(trouble).title })}</p>
        ) : (
          <div className="spinner" />
        )
      ) : (
        <ul className="checks">
          {view.lines.map((line) => (
            <li key={line.id} className={line.state}>
              <span className="sign" aria-hidden="true">
                {SIGN[line.state]}
              </span>
              <span>
                <span className="sr">{t(SAID[line.state])}</span>
                {t(line.key, line.params)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="small muted">{t('check.how')}</p>
    </section>
  )
}

function tone(verdict: ReceiptView['verdict']): string {
  if (verdict === 'PROVEN') return 'note good'
  if (verdict === 'BROKEN') return 'note bad'
  return 'note'
}
