import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { asProblem } from '../../api/http.ts'
import { t } from '../../messages/index.ts'
import { day } from '../../shared/format.ts'
import { Owner } from '../../shell/owner.tsx'
import { Page } from '../../shell/page.tsx'
import { Empty, Facts, Problem, Row, Waiting } from '../../shell/parts.tsx'
import { fromCents, type Happened, happenings, plainWord } from './entries.ts'
import { accountQuery, entriesQuery } from './fund.queries.ts'
import type { Account } from './fund.types.ts'
import { signed, some, yuan } from './yuan.ts'

/** One home's account: what is there, what is set aside, and everything that happened, in plain words. */
export default function AccountPage() {
  const { areaId, unitId } = useParams({ strict: false }) as { areaId: string; unitId: string }
  const account = useQuery(accountQuery(areaId, unitId))
  return (
    <Owner title={t('fund.account')}>
      <Page title={account.data?.label ?? t('fund.account')} parent="/fund">
        {account.data ? (
          <>
            <Balance account={account.data} />
            <div className="card flat">
              <Row
                to={`/fund/${areaId}/units/${unitId}/statement`}
                title={t('fund.statement')}
                sub={t('fund.statement.sub')}
              />
            </div>
            <Entries areaId={areaId} unitId={unitId} />
          </>
        ) : account.error && asProblem(account.error).status === 404 ? (
          <Empty>{t('fund.notOpen')}</Empty>
        ) : account.isError ? (
          <Problem error={account.error} retry={() => void account.refetch()} />
        ) : (
          <Waiting lines={5} />
        )}
      </Page>
    </Owner>
  )
}

function Balance({ account }: { account: Account }) {
  return (
    <section className="card">
      <p className="muted">{t('fund.balance')}</p>
      <p className="sum num">{yuan(account.balance)}</p>
      <Facts
        items={[
          [t('fund.principal'), yuan(account.principal)],
          [t('fund.interest'), yuan(account.interest)],
          ...(some(account.held)
            ? ([
                [t('fund.held'), yuan(account.held)],
                [t('fund.available'), yuan(account.available)],
              ] as [string, string][])
            : []),
        ]}
      />
      {some(account.held) ? <p className="small muted">{t('fund.held.what')}</p> : null}
    </section>
  )
}

function Entries({ areaId, unitId }: { areaId: string; unitId: string }) {
  const entries = useInfiniteQuery(entriesQuery(areaId, unitId))
  const items = happenings((entries.data?.pages ?? []).flatMap((page) => page.items))
  return (
    <section>
      <h2 className="section-title">{t('fund.entries')}</h2>
      <div className="list">
        {!entries.data ? (
          entries.isError ? (
            <Problem error={entries.error} retry={() => void entries.refetch()} />
          ) : (
            <Waiting />
          )
        ) : items.length === 0 ? (
          <Empty>{t('fund.entries.none')}</Empty>
        ) : (
          <ul className="card flat">
            {items.map((item) => (
              <EntryRow key={item.journalId} item={item} />
            ))}
          </ul>
        )}
        {entries.hasNextPage ? (
          <button
            type="button"
            className="btn"
            disabled={entries.isFetchingNextPage}
            onClick={() => void entries.fetchNextPage()}
          >
            {t('fund.entries.more')}
          </button>
        ) : null}
      </div>
    </section>
  )
}

function EntryRow({ item }: { item: Happened }) {
  const { amount, parts } = item
  return (
    <li className="row">
      <span className="body">
        <span className="title">
          {plainWord(item.kind, item.kindTitle)}
          {item.reversed ? <span className="chip entry-chip">{t('fund.reversed')}</span> : null}
        </span>
        <span className="sub">
          {day(item.on)}
          {item.memo && item.memo !== item.kindTitle ? ` · ${item.memo}` : ''}
          {item.backDated ? ` · ${t('fund.backDated')}` : ''}
        </span>
        <span className="sub">{parts.map((p) => `${p.title} ${signed(p.amount)}`).join('，')}</span>
      </span>
      <b className={amount < 0 ? 'num money' : 'num money plus'}>{signed(fromCents(amount))}</b>
    </li>
  )
}
