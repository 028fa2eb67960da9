import type { ReactNode } from 'react'

/** Nothing here: one line what this place is for, one line what to do next, and the button for it. */
export function EmptyState({
  title,
  hint,
  action,
}: {
  title: string
  hint?: ReactNode
  action?: ReactNode
}): ReactNode {
  return (
    <div className="empty">
      <div className="empty-title">{title}</div>
      {hint && <div className="muted">{hint}</div>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  )
}
