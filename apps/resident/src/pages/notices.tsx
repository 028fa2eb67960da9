import { useInfiniteQuery, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { markRead } from '../api/actions.ts'
import { allNotificationsQuery, homesQuery, publicAreaQuery } from '../api/queries.ts'
import { t } from '../messages/index.ts'
import { day } from '../shared/format.ts'
import { Owner } from '../shell/owner.tsx'
import { Page } from '../shell/page.tsx'
import { Empty, Problem, Row, Trouble, Waiting } from '../shell/parts.tsx'
import { NotificationRow } from './notification-row.tsx'

/** Messages to me, and everything published in my neighbourhoods. */
export default function NoticesPage() {
  return (
    <Owner title={t('tab.notices')}>
      <Page title={t('tab.notices')} tabs>
        <ToMe />
        <Published />
      </Page>
    </Owner>
  )
}

function ToMe() {
  const queries = useQueryClient()
  const notices = useInfiniteQuery(allNotificationsQuery)
  const readAll = useMutation({
    mutationFn: () => markRead(null),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['my', 'notifications'] }),
  })
  const pages = notices.data?.pages ?? []
  const items = pages.flatMap((page) => page.items)
  return (
    <section>
      <h2 className="section-title">{t('home.notifications')}</h2>
      <div className="list">
        {notices.isError && !notices.data ? (
          <Problem error={notices.error} retry={() => void notices.refetch()} />
        ) : !notices.data ? (
          <Waiting />
        ) : items.length === 0 ? (
          <Empty>{t('notices.none')}</Empty>
        ) : (
          <div className="card flat">
            {items.map((n) => (
              <NotificationRow key={n.id} notification={n} />
            ))}
          </div>
        )}
        <Trouble error={readAll.error} />
        {notices.hasNextPage ? (
          <button
            type="button"
            className="btn"
            disabled={notices.isFetchingNextPage}
            onClick={() => void notices.fetchNextPage()}
          >
            {t('notices.more')}
          </button>
        ) : null}
        {(pages[0]?.unread ?? 0) > 0 ? (
          <button type="button" className="btn plain" disabled={readAll.isPending} onClick={() => readAll.mutate()}>
            {t('notices.allRead')}
          </button>
        ) : null}
      </div>
    </section>
  )
}

function Published() {
  const homes = useQuery(homesQuery)
  const areas = useQueries({ queries: (homes.data?.items ?? []).map((home) => publicAreaQuery(home.areaId)) })
  return (
    <>
      {areas.map((query) =>
        query.data ? (
          <section key={query.data.id}>
            <h2 className="section-title">
              <span className="clamp">{t('home.news', { area: query.data.name })}</span>
            </h2>
            <div className="list">
              {query.data.publications.length === 0 ? (
                <Empty>{t('home.news.none')}</Empty>
              ) : (
                <div className="card flat">
                  {query.data.publications.map((p) => (
                    <Row
                      key={p.id}
                      to={`/p/${query.data.id}/${p.id}`}
                      title={p.title}
                      sub={`${p.kindTitle} · ${day(p.publishedAt)}`}
                    />
                  ))}
                </div>
              )}
            </div>
          </section>
        ) : null,
      )}
    </>
  )
}
