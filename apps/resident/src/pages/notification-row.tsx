import { useMutation, useQueryClient } from '@tanstack/react-query'
import { markRead } from '../api/actions.ts'
import type { Notification } from '../api/types.ts'
import { day } from '../shared/format.ts'
import { Row } from '../shell/parts.tsx'

/** One message to this person; opening it marks it as read. */
export function NotificationRow({ notification: n }: { notification: Notification }) {
  const queries = useQueryClient()
  const read = useMutation({
    mutationFn: () => markRead(n.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['my', 'notifications'] }),
  })
  const open = () => {
    if (n.readAt === null) read.mutate()
  }
  const sub = (
    <>
      {n.body}
      <br />
      {n.areaName} · {day(n.createdAt)}
    </>
  )
  const link = n.link?.startsWith('/') ? n.link : '/notices'
  return <Row to={link} title={n.title} sub={sub} unread={n.readAt === null} onClick={open} />
}
