import { queryOptions } from '@tanstack/react-query'
import { api, data } from '../../platform/client.ts'

const fetchMe = () => data(api.GET('/api/me'))

export type Me = Awaited<ReturnType<typeof fetchMe>>

/** Who am I; asked once at the start and again when the server says the session is over. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: fetchMe, staleTime: 60_000, retry: false })

export const signIn = (login: string, password: string) =>
  data(api.POST('/api/session/password', { body: { login, password } }))

export const signOut = () => api.DELETE('/api/session')

/** Demo mode only: the accounts of the demo city that belong to this surface. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: async () => {
    const { items } = await data(api.GET('/api/demo/accounts'))
    return items.flatMap((a) =>
      a.surface === 'console' && a.login && a.password ? [{ ...a, login: a.login, password: a.password }] : [],
    )
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

/** Demo mode only: moves the platform's clock forward; `to` is a legal day. */
export const advanceClock = (move: { days?: number; hours?: number; to?: string }) =>
  data(api.POST('/api/demo/clock', { body: move }))
