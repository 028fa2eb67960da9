import { Flex, Tag } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../messages/index.ts'
import { grouped, hundredths, percent, timeText } from '../../ui/format.ts'
import type { Result, Weight } from './assembly.api.ts'

const ROWS = ['for', 'against', 'abstain', 'follow'] as const

/** A result that explains itself: figures, both readings, the reasons in words, and the law it used. */
export function ResultView({ result }: { result: Result }): ReactNode {
  const passed = result.outcome === 'PASS' && result.announced
  const rows = ROWS.filter((row) => row !== 'follow' || result.followOffered || result.follow.heads > 0)
  return (
    <div className="result">
      <Flex align="center" gap={8} wrap>
        <span className={passed ? 'result-outcome good' : 'result-outcome'}>{result.outcomeTitle}</span>
        <Tag color={result.stage === 'FINAL' ? 'success' : 'warning'}>{word('result.stage', result.stage)}</Tag>
        <span className="muted">{t('result.computedAt', { at: timeText(result.computedAt) })}</span>
      </Flex>
      <table className="result-table">
        <thead>
          <tr>
            <th />
            <th>{t('result.area')}</th>
            <th>{t('result.ofTaken')}</th>
            <th>{t('result.heads')}</th>
            <th>{t('result.ofTaken')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row} title={t(`choice.${row}`)} part={result[row]} whole={result.participated} />
          ))}
          {result.invalid.heads > 0 && <Row title={t('choice.invalid')} part={result.invalid} />}
          <Row title={t('result.participated')} part={result.participated} whole={result.roll} sum />
          <Row title={t('result.roll')} part={result.roll} sum />
        </tbody>
      </table>
      <Readings result={result} />
      <ul className="explain">
        {result.explanation.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="law-sentence">{result.lawSentence}</div>
    </div>
  )
}

function Row(props: { title: string; part: Weight; whole?: Weight; sum?: boolean }): ReactNode {
  const { title, part, whole, sum } = props
  const share = (value: bigint, of: bigint) => (whole ? `${percent(value, of).toFixed(2)}%` : '')
  return (
    <tr className={sum ? 'sum' : undefined}>
      <td>{title}</td>
      <td>{grouped(part.area)} ㎡</td>
      <td>{whole && share(hundredths(part.area), hundredths(whole.area))}</td>
      <td>{t('result.people', { n: grouped(String(part.heads)) })}</td>
      <td>{whole && share(BigInt(part.heads), BigInt(whole.heads))}</td>
    </tr>
  )
}

/** By the rules agreed in the notice, and strictly: those who did not vote are not counted. */
function Readings({ result }: { result: Result }): ReactNode {
  const strict = result.strict
  return (
    <div className="readings">
      <div className="reading">
        <h4>{t('result.agreed')}</h4>
        <strong>{word('result.outcome', result.outcome)}</strong>
        <Counts participated={result.participated} approved={result.approved} />
      </div>
      <div className="reading">
        <h4>{t('result.strict')}</h4>
        <strong>{word('result.outcome', result.strictOutcome)}</strong>
        <Counts participated={strict.participated} approved={strict.approved} />
      </div>
    </div>
  )
}

function Counts({ participated, approved }: { participated: Weight; approved: Weight }): ReactNode {
  return (
    <div className="muted">
      {t('result.counts', {
        pArea: grouped(participated.area),
        pHeads: grouped(String(participated.heads)),
        aArea: grouped(approved.area),
        aHeads: grouped(String(approved.heads)),
      })}
    </div>
  )
}
