import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../messages/index.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Figures, Panel } from '../../ui/Figures.tsx'
import { daysBetween, grouped, leftText } from '../../ui/format.ts'
import { Facts, PageHeader } from '../../ui/PageHeader.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { meQuery } from '../session/session.api.ts'
import { fetchWork, type Todo, type Warning } from './work.api.ts'
import './work.css'

const SOON_DAYS = 3

/** The first screen: what must I do, what is wrong, what is there. */
export default function WorkPage(): ReactNode {
  const me = useQuery(meQuery)
  const work = useQuery({ queryKey: ['work'], queryFn: fetchWork, refetchInterval: 60_000 })
  const today = me.data?.today ?? ''
  return (
    <div className="page">
      <PageHeader
        title={t('work.title')}
        facts={
          <Facts
            items={[me.data?.displayName, ...postsOf(me.data?.roles ?? []), today && t('work.today', { day: today })]}
          />
        }
      />
      <QueryView query={work} rows={10}>
        {({ todo, warnings, figures }) => (
          <>
            {figures.length > 0 && (
              <Figures
                items={figures.map((f) => ({
                  title: f.title,
                  value: f.link ? <AppLink to={f.link}>{grouped(String(f.value))}</AppLink> : grouped(String(f.value)),
                  unit: f.unit,
                }))}
              />
            )}
            <div className="two-columns">
              <Panel title={t('work.todo')} extra={todo.length > 0 && t('work.count', { n: todo.length })} flush>
                {todo.length === 0 ? (
                  <EmptyState title={t('work.nothing')} hint={t('work.nothingHint')} />
                ) : (
                  <ul className="work-list">
                    {byDue(todo).map((item) => (
                      <TodoRow key={`${item.link}${item.title}`} item={item} today={today} />
                    ))}
                  </ul>
                )}
              </Panel>
              <Panel
                title={t('work.warnings')}
                extra={warnings.length > 0 && t('work.count', { n: warnings.length })}
                flush
              >
                {warnings.length === 0 ? (
                  <EmptyState title={t('work.noWarnings')} />
                ) : (
                  <ul className="work-list">
                    {warnings.map((item) => (
                      <WarningRow key={`${item.link}${item.title}`} item={item} />
                    ))}
                  </ul>
                )}
              </Panel>
            </div>
          </>
        )}
      </QueryView>
    </div>
  )
}

function postsOf(roles: { role: string; organisationName: string }[]): string[] {
  return roles.slice(0, 2).map((r) => `${r.organisationName} ${word('role', r.role)}`)
}

/** The earliest deadline first; work without one comes last. */
function byDue(todo: Todo[]): Todo[] {
  return [...todo].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}

function TodoRow({ item, today }: { item: Todo; today: string }): ReactNode {
  const left = item.due && today ? daysBetween(today, item.due) : null
  return (
    <li>
      <div className="work-words">
        <AppLink to={item.link}>{item.title}</AppLink>
        {item.sub && <div className="muted">{item.sub}</div>}
      </div>
      {item.due && left !== null && (
        <div className="work-due">
          <Tag color={left < 0 ? 'error' : left <= SOON_DAYS ? 'warning' : 'default'}>{leftText(today, item.due)}</Tag>
          <span className="muted">{item.due.slice(0, 10)}</span>
        </div>
      )}
    </li>
  )
}

function WarningRow({ item }: { item: Warning }): ReactNode {
  return (
    <li>
      <div className="work-words">
        <AppLink to={item.link}>{item.title}</AppLink>
        <div className="muted">{item.reason}</div>
      </div>
    </li>
  )
}
