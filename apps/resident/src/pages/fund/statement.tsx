import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { meQuery } from '../../api/queries.ts'
import { t } from '../../messages/index.ts'
import { area, day, grouped } from '../../shared/format.ts'
import { Owner } from '../../shell/owner.tsx'
import { Page } from '../../shell/page.tsx'
import { Facts, Problem, Waiting } from '../../shell/parts.tsx'
import { plainWord } from './entries.ts'
import { statementPdf, statementQuery } from './fund.queries.ts'
import type { Statement } from './fund.types.ts'
import { signed, some, yuan } from './yuan.ts'

type Period = { from?: string; to?: string }
const YEARS = 3

/** My home's statement for a year: where it began, what happened, where it ends; and the same as PDF. */
export default function StatementPage() {
  const { areaId, unitId } = useParams({ strict: false }) as { areaId: string; unitId: string }
  const { from, to } = useSearch({ strict: false }) as Period
  const period: Period = { ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const statement = useQuery(statementQuery(areaId, unitId, period))
  return (
    <Owner title={t('statement.title')}>
      <Page title={t('statement.title')} parent={`/fund/${areaId}/units/${unitId}`} wide>
        <Years chosen={from ?? statement.data?.from} />
        {statement.data ? (
          <Sheet areaId={areaId} statement={statement.data} />
        ) : statement.isError ? (
          <Problem error={statement.error} retry={() => void statement.refetch()} />
        ) : (
          <Waiting lines={8} />
        )}
      </Page>
    </Owner>
  )
}

/** This year and the two before. */
function Years({ chosen }: { chosen: string | undefined }) {
  const me = useQuery(meQuery)
  const navigate = useNavigate()
  const today = me.data?.today
  if (!today) return null
  const year = Number(today.slice(0, 4))
  return (
    <div className="choose screen-only">
      {Array.from({ length: YEARS }, (_, i) => String(year - i)).map((y) => (
        <button
          key={y}
          type="button"
          aria-pressed={chosen?.slice(0, 4) === y}
          onClick={() =>
            void navigate({
              to: '.',
              search: { from: `${y}-01-01`, to: y === String(year) ? today : `${y}-12-31` },
              replace: true,
            })
          }
        >
          {t('statement.year', { n: y })}
        </button>
      ))}
    </div>
  )
}

function Sheet({ areaId, statement: s }: { areaId: string; statement: Statement }) {
  return (
    <>
      <article className="card sheet">
        <header className="sheet-head">
          <p className="muted">{s.areaName}</p>
          <h2>{t('statement.of', { label: s.label })}</h2>
          <p className="muted num">
            {day(s.from)} {t('publication.to')} {day(s.to)}
          </p>
        </header>
        <Facts
          items={[
            [t('statement.opening'), yuan(s.opening.total)],
            [t('statement.in'), yuan(s.totals.in)],
            [t('statement.out'), yuan(s.totals.out)],
            [t('statement.closing'), <b key="c">{yuan(s.closing.total)}</b>],
            [t('fund.principal'), yuan(s.closing.principal)],
            [t('fund.interest'), yuan(s.closing.interest)],
            ...(some(s.held) ? ([[t('fund.held'), yuan(s.held)]] as [string, string][]) : []),
            ...(s.area ? ([[t('part.area'), area(s.area)]] as [string, string][]) : []),
          ]}
        />
        <Lines lines={s.lines} />
      </article>
      <div className="screen-only">
        <a className="btn primary" href={statementPdf(areaId, s.unitId, s)} download>
          {t('statement.pdf')}
        </a>
        <p className="small muted statement-note">{t('statement.qr')}</p>
      </div>
    </>
  )
}

function Lines({ lines }: { lines: Statement['lines'] }) {
  if (lines.length === 0) return <p className="center muted">{t('statement.none')}</p>
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('statement.what')}</th>
          <th scope="col" className="right">
            {t('statement.change')}
          </th>
          <th scope="col" className="right">
            {t('statement.balance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.journalId}>
            <td>
              {plainWord(line.kind, line.kindTitle)}
              <span className="line-sub">
                {day(line.on)}
                {line.memo && line.memo !== line.kindTitle ? ` · ${line.memo}` : ''}
              </span>
            </td>
            <td className="right num nowrap">
              {some(line.principal.replace('-', '')) ? (
                <span className="line-part">
                  {t('fund.principal.short')} {signed(line.principal)}
                </span>
              ) : null}
              {some(line.interest.replace('-', '')) ? (
                <span className="line-part">
                  {t('fund.interest.short')} {signed(line.interest)}
                </span>
              ) : null}
            </td>
            <td className="right num nowrap">{grouped(line.balance)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
