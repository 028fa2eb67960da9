import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { t } from '../../messages/index.ts'
import { day, moment } from '../../shared/format.ts'
import { Page } from '../../shell/page.tsx'
import { Facts, Problem, Waiting } from '../../shell/parts.tsx'
import { statementCheckQuery } from './fund.queries.ts'
import type { StatementCheck } from './fund.types.ts'
import { yuan } from './yuan.ts'

/** Where the QR code of a printed statement leads: does the paper still say what the books say? No sign-in, no names. */
export default function StatementCheckPage() {
  const { areaId, statementId } = useParams({ strict: false }) as { areaId: string; statementId: string }
  const check = useQuery(statementCheckQuery(areaId, statementId))
  return (
    <Page title={t('statementCheck.title')} parent={`/f/${areaId}`} wide>
      {check.data ? (
        <Checked check={check.data} />
      ) : check.isError ? (
        <Problem error={check.error} retry={() => void check.refetch()} />
      ) : (
        <Waiting lines={5} />
      )}
    </Page>
  )
}

function Checked({ check }: { check: StatementCheck }) {
  return (
    <section className="card">
      <p className="muted">{check.areaName}</p>
      <h2 className="big">{t('statement.of', { label: check.label })}</h2>
      <div className={check.same ? 'note good' : 'note bad'} role="status">
        <strong>{check.same ? t('statementCheck.same') : t('statementCheck.differs')}</strong>
        {check.sentence}
      </div>
      <p>{t('statementCheck.compare')}</p>
      <Facts
        items={[
          [
            t('statementCheck.period'),
            <span key="p">
              <span className="nowrap">{day(check.from)}</span> {t('publication.to')}{' '}
              <span className="nowrap">{day(check.to)}</span>
            </span>,
          ],
          [t('statement.closing'), <b key="c">{yuan(check.closing.total)}</b>],
          [t('fund.principal'), yuan(check.closing.principal)],
          [t('fund.interest'), yuan(check.closing.interest)],
          [t('statementCheck.lines'), check.lines],
          [t('statementCheck.code'), check.code],
          [t('statementCheck.issued'), moment(check.issuedAt)],
        ]}
      />
    </section>
  )
}
