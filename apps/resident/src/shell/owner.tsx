import { useQuery } from '@tanstack/react-query'
import { Navigate, useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { meQuery } from '../api/queries.ts'
import { t } from '../messages/index.ts'
import { Page } from './page.tsx'
import { Problem, Waiting } from './parts.tsx'

/** Pages that need a signed-in person; others are sent to sign in and come back here afterwards. */
export function Owner({ title, children }: { title: string; children: ReactNode }) {
  const me = useQuery(meQuery)
  const router = useRouter()
  // Taken once: while the sign-in page is on its way, the address already is the sign-in page's.
  const [here] = useState(() => router.state.location.href)
  if (me.data?.signedIn) return children
  if (me.data) return <Navigate to="/sign-in" search={{ to: here }} replace />
  return (
    <Page title={title} parent="/">
      {me.isError ? <Problem error={me.error} retry={() => void me.refetch()} /> : <Waiting />}
      <span className="sr">{t('app.name')}</span>
    </Page>
  )
}
