import { useSyncExternalStore } from 'react'

let reachable = true
const listeners = new Set<() => void>()

/** Every call reports here; the shell shows one banner instead of an error in each box. */
export function reportReachable(now: boolean): void {
  if (now === reachable) return
  reachable = now
  for (const tell of listeners) tell()
}

/** False while the server does not answer. */
export function useReachable(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => reachable,
  )
}
