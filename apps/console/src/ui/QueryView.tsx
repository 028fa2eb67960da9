import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ProblemPage } from './Problem.tsx'

type Props<T> = { query: UseQueryResult<T>; rows?: number; children: (data: T) => ReactNode }

/** Skeleton while loading, the problem when it failed, the children when there is something to show. */
export function QueryView<T>({ query, rows = 6, children }: Props<T>): ReactNode {
  // Old data stays on screen while the server is away: the banner says so, and work is not torn away.
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <ProblemPage error={query.error} onRetry={() => void query.refetch()} />
  return <Skeleton active title={false} paragraph={{ rows }} aria-busy="true" />
}
