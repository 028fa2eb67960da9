import { ApiProblem } from '@linli/client'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { reportReachable } from './reachable.ts'

const RETRY_MS = 2_000
const RETRIES = 3

/** One place that decides about retries: only the network and restarts are worth another try. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: seen, onSuccess: () => reportReachable(true) }),
  mutationCache: new MutationCache({ onError: seen, onSuccess: () => reportReachable(true) }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => {
        seen(error)
        return count < RETRIES && error instanceof ApiProblem && error.temporary
      },
      retryDelay: RETRY_MS,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

function seen(error: unknown): void {
  if (!(error instanceof ApiProblem)) return
  if (error.code === 'OFFLINE') reportReachable(false)
  // The session ended elsewhere or ran out: asking again who we are leads to the sign-in page.
  if (error.code === 'NOT_SIGNED_IN') void queryClient.invalidateQueries({ queryKey: ['me'] })
}
