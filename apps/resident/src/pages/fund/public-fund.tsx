import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { t } from '../../messages/index.ts'
import { day } from '../../shared/format.ts'
import { Page } from '../../shell/page.tsx'
import { Empty, Problem, Row, Waiting } from '../../shell/parts.tsx'
import { publicFundQuery } from './fund.queries.ts'
import type { PublicFund, PublicUseRow } from './fund.types.ts'
import { UseChip } from './use-chip.tsx'
import { yuan } from './yuan.ts'

/** What a neighbourhood's fund was and is used for. No sign-in. */
export default function PublicFundPage() {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const fund = useQuery(publicFundQuery(areaId))
  return (
    <Page title={t('publicFund.title')} parent={`/p/${areaId}`} wide>
      {fund.data ? (
        <Uses fund={fund.data} />
      ) : fund.isError ? (
        <Problem error={fund.error} retry={() => void fund.refetch()} />
      ) : (
        <Waiting lines={6} />
      )}
    </Page>
  )
}

function Uses({ fund }: { fund: PublicFund }) {
  return (
    <>
      <section className="card">
        <h2 className="big">{fund.areaName}</h2>
        <p className="muted">{t('publicFund.what')}</p>
      </section>
      {fund.uses.length === 0 ? (
        <Empty>{t('publicFund.none')}</Empty>
      ) : (
        <div className="card flat">
          {fund.uses.map((use) => (
            <Row
              key={use.id}
              to={`/f/${fund.areaId}/${use.id}`}
              title={use.title}
              sub={subOf(use)}
              side={<UseChip state={use.state} title={use.stateTitle} />}
            />
          ))}
        </div>
      )}
    </>
  )
}

function subOf(use: PublicUseRow): string {
  const money = use.total
    ? t('publicFund.settled', { n: yuan(use.total) })
    : t('publicFund.amount', { n: yuan(use.amount) })
  const shown = use.state === 'DRAFT' ? ` · ${t('part.until', { day: day(use.previewUntil) })}` : ''
  return `${money} · ${use.scopeTitle}${shown}`
}
