import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { useReachable } from '../../platform/reachable.ts'
import { meQuery } from '../session/session.api.ts'

const ASK_AGAIN_MS = 3_000

/** One banner while the server does not answer; it asks again by itself and goes away by itself. */
export function StoppedBanner(): ReactNode {
  const reachable = useReachable()
  useQuery({
    ...meQuery,
    refetchInterval: reachable ? false : ASK_AGAIN_MS,
    staleTime: reachable ? 60_000 : 0,
    retry: false,
  })
  if (reachable) return null
  return <Alert banner type="error" title={t('shell.stopped')} description={t('shell.stoppedHint')} role="alert" />
}
