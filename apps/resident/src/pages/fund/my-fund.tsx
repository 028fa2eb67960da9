import { useQueries, useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../../api/http.ts'
import { homesQuery } from '../../api/queries.ts'
import type { Home } from '../../api/types.ts'
import { t } from '../../messages/index.ts'
import { Owner } from '../../shell/owner.tsx'
import { Page } from '../../shell/page.tsx'
import { Empty, Problem, Row, Waiting } from '../../shell/parts.tsx'
import { accountQuery, myUsesQuery } from './fund.queries.ts'
import type { MyUse } from './fund.types.ts'
import { UseChip } from './use-chip.tsx'
import { some, yuan } from './yuan.ts'

/** My homes' fund: what each has, and the repairs it pays for. */
export default function MyFundPage() {
  return (
    <Owner title={t('fund.title')}>
      <Page title={t('fund.title')} parent="/">
        <Homes />
        <MyUses />
        <p className="small muted">{t('fund.what')}</p>
      </Page>
    </Owner>
  )
}

function Homes() {
  const homes = useQuery(homesQuery)
  if (!homes.data) {
    return homes.isError ? <Problem error={homes.error} retry={() => void homes.refetch()} /> : <Waiting />
  }
  if (homes.data.items.length === 0) {
    return (
      <div className="card flat">
        <Row to="/bind" title={t('home.bind.title')} sub={t('fund.bind')} />
      </div>
    )
  }
  return homes.data.items.map((home) => <HomeAccounts key={home.areaId} home={home} />)
}

function HomeAccounts({ home }: { home: Home }) {
  const accounts = useQueries({ queries: home.units.map((unit) => accountQuery(home.areaId, unit.unitId)) })
  return (
    <section>
      <h2 className="section-title">
        <span className="clamp">{home.areaName}</span>
        <a href={`/f/${home.areaId}`}>{t('fund.public')}</a>
      </h2>
      <div className="card flat list">
        {home.units.map((unit, i) => {
          const account = accounts[i]!
          return (
            <Row
              key={unit.unitId}
              to={`/fund/${home.areaId}/units/${unit.unitId}`}
              title={unit.label}
              sub={
                account.data
                  ? some(account.data.held)
                    ? t('fund.heldOf', { n: yuan(account.data.held) })
                    : t('fund.balance')
                  : account.error
                    ? whyNot(account.error)
                    : t('app.loading')
              }
              side={account.data ? <b className="num">{yuan(account.data.balance)}</b> : null}
            />
          )
        })}
      </div>
    </section>
  )
}

/** An area whose books are not open has no account to show; anything else says its own words. */
function whyNot(error: unknown): string {
  if (error instanceof ApiProblem && error.status === 404) return t('fund.notOpen')
  return error instanceof ApiProblem ? error.title : t('fund.notOpen')
}

function MyUses() {
  const uses = useQuery(myUsesQuery)
  return (
    <section>
      <h2 className="section-title">{t('fund.uses')}</h2>
      <div className="list">
        {!uses.data ? (
          uses.isError ? (
            <Problem error={uses.error} retry={() => void uses.refetch()} />
          ) : (
            <Waiting />
          )
        ) : uses.data.items.length === 0 ? (
          <Empty>{t('fund.uses.none')}</Empty>
        ) : (
          <div className="card flat">
            {uses.data.items.map((use) => (
              <MyUseRow key={use.useId} use={use} />
            ))}
          </div>
        )}
      </div>
    </section>
  )
}

/** One repair and what it means for me, in the server's own sentence. */
export function MyUseRow({ use }: { use: MyUse }) {
  return (
    <Row
      to={`/fund/${use.areaId}/${use.useId}`}
      title={use.title}
      sub={use.sentence}
      side={<UseChip state={use.state} title={use.stateTitle} />}
    />
  )
}
