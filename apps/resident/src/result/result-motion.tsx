import type { Counted, Result, ResultMotion } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { grouped } from '../shared/format.ts'
import { Bar } from './bar.tsx'
import { bars } from './bars.ts'

/** The result of one motion: outcome in words, totals, both quorums in area and heads, and the reasons. */
export function ResultMotionCard({ motion }: { motion: ResultMotion }) {
  const { result } = motion
  return (
    <section className="motion">
      <h3>
        {t('result.seq', { n: motion.seq })} {motion.title}
      </h3>
      <p className="small muted">
        {[motion.itemTitle, motion.scopeTitle, motion.amount ? t('money', { n: grouped(motion.amount) }) : null]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {result ? <ResultBody motion={motion} result={result} /> : null}
    </section>
  )
}

function ResultBody({ motion, result }: { motion: ResultMotion; result: Result }) {
  const passed = result.outcome === 'PASS' && result.announced
  return (
    <>
      <p className={passed ? 'outcome good' : 'outcome'}>
        {result.stage === 'PRELIMINARY' ? <span className="small">{t('result.preliminary')}</span> : null}
        {result.outcomeTitle}
      </p>
      <div className="bars">
        {bars(motion, result).map((bar) => (
          <Bar key={bar.id} bar={bar} />
        ))}
      </div>
      <Totals result={result} />
      <div>
        <h4>{t('result.reasons')}</h4>
        <ul className="dots">
          {result.explanation.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <Readings result={result} />
      <p className="small muted">{result.lawSentence}</p>
    </>
  )
}

function Totals({ result }: { result: Result }) {
  const rows: [string, Counted | undefined, boolean?][] = [
    [t('result.roll'), result.roll],
    [t('result.participated'), result.participated],
    [t('choice.FOR'), result.for],
    [t('choice.AGAINST'), result.against],
    [t('choice.ABSTAIN'), result.abstain],
    [t('choice.FOLLOW'), result.follow, result.followOffered],
    [t('choice.INVALID'), result.invalid],
    [t('result.silent'), result.silentDelivered],
  ]
  return (
    <table className="table">
      <thead>
        <tr>
          <td />
          <th scope="col" className="right">
            {t('result.area')}
          </th>
          <th scope="col" className="right">
            {t('result.heads')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, counted, always], i) =>
          counted && (i < 5 || always || counted.heads > 0 || counted.area !== '0.00') ? (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="right num">{grouped(counted.area)}</td>
              <td className="right num">{grouped(String(counted.heads))}</td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  )
}

/** The reading the notice fixed, and the strict one that counts nobody who did not vote. */
function Readings({ result }: { result: Result }) {
  const word = (outcome: string) =>
    outcome === 'PASS' ? t('outcome.PASS') : outcome === 'NO_QUORUM' ? t('outcome.NO_QUORUM') : t('outcome.NOT_PASSED')
  const same = result.outcome === result.strictOutcome
  return (
    <div className={same ? 'note' : 'note warn'}>
      <p>
        {t('result.agreed')}：<b>{result.announced ? word(result.outcome) : result.outcomeTitle}</b>
      </p>
      <p>
        {t('result.strict')}：<b>{word(result.strictOutcome)}</b>
      </p>
      {same ? null : <p>{t('result.differ')}</p>}
    </div>
  )
}
