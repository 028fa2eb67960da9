import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

const BASE = '/console'

/** A link whose address the server made, with or without our base path; stays inside the app when it is ours. */
export function AppLink({ to, children }: { to: string; children: ReactNode }): ReactNode {
  const router = useRouter()
  const inner = to.startsWith(`${BASE}/`) ? to.slice(BASE.length) : to
  const href = inner.startsWith('/') ? `${BASE}${inner}` : inner
  return (
    <a
      href={href}
      onClick={(event) => {
        if (!inner.startsWith('/') || event.metaKey || event.ctrlKey || event.button !== 0) return
        event.preventDefault()
        router.history.push(href)
      }}
    >
      {children}
    </a>
  )
}
