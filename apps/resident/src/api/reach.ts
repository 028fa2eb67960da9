import { useSyncExternalStore } from 'react'

/** Whether the server answered last time: what is on the screen may be old otherwise, and the page says so. */
let since: number | null = null
const listeners = new Set<() => void>()

/** Called after each request: true when there was any answer at all. */
export function noteAnswer(answered: boolean): void {
  const next = answered ? null : (since ?? Date.now())
  if (next === since) return
  since = next
  for (const listener of listeners) listener()
}

/** @returns since when the server has not answered, or null while it does */
export function useSilence(): number | null {
  return useSyncExternalStore(subscribe, () => since)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
