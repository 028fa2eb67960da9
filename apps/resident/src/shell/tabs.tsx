import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ballotsQuery, notificationsQuery } from '../api/queries.ts'
import { t } from '../messages/index.ts'
import { openMotions } from '../shared/papers.ts'
import { BellIcon, HomeIcon, PersonIcon, VoteIcon } from './icons.tsx'

/** The four main pages. Numbers: votes still to be cast, notices not read. */
export function Tabs() {
  const ballots = useQuery(ballotsQuery)
  const notices = useQuery(notificationsQuery)
  const todo = openMotions(ballots.data?.items ?? []).filter((m) => m.motion.canVote && !m.motion.mine).length
  const unread = notices.data?.unread ?? 0
  return (
    <nav className="tabs" aria-label={t('app.tabs')}>
      <Link to="/" activeOptions={{ exact: true }}>
        <HomeIcon />
        {t('tab.home')}
      </Link>
      <Link to="/votes">
        <VoteIcon />
        {t('tab.votes')}
        <Dot n={todo} label={t('tab.votes.todo', { n: todo })} />
      </Link>
      <Link to="/notices">
        <BellIcon />
        {t('tab.notices')}
        <Dot n={unread} label={t('tab.notices.unread', { n: unread })} />
      </Link>
      <Link to="/me">
        <PersonIcon />
        {t('tab.me')}
      </Link>
    </nav>
  )
}

function Dot({ n, label }: { n: number; label: string }) {
  if (n === 0) return null
  return (
    <span className="dot">
      <span aria-hidden="true">{n > 99 ? '99+' : n}</span>
      <span className="sr">{label}</span>
    </span>
  )
}
