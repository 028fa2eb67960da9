import type { QueryClient } from '@tanstack/react-query'
import { demoAccountsQuery, meQuery } from './queries.ts'

const KEPT = [meQuery.queryKey[0], demoAccountsQuery.queryKey[0]]

/**
 * Drops everything that was loaded for the person before, when another signs in or this one leaves. `me` stays: pages
 * on the screen watch it, and a query that is removed under its watcher never tells it anything again.
 */
export function forgetPerson(queries: QueryClient): void {
  queries.removeQueries({ predicate: (query) => !KEPT.includes(query.queryKey[0] as never) })
}
