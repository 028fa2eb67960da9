/**
 * Storage that may not be there: private windows and some in-app browsers throw on the first touch. Everything kept
 * here is a convenience; the app works without it for as long as the page stays open.
 */
const memory = new Map<string, string>()

export type Place = 'phone' | 'page'

function store(place: Place): Storage | null {
  try {
    return place === 'phone' ? window.localStorage : window.sessionStorage
  } catch {
    return null
  }
}

export function recall(key: string, place: Place = 'phone'): string | null {
  try {
    return store(place)?.getItem(key) ?? memory.get(key) ?? null
  } catch {
    return memory.get(key) ?? null
  }
}

/** @returns false when it is kept only until the page closes */
export function remember(key: string, value: string, place: Place = 'phone'): boolean {
  memory.set(key, value)
  try {
    const there = store(place)
    there?.setItem(key, value)
    return there !== null
  } catch {
    return false
  }
}

export function forget(key: string): void {
  memory.delete(key)
  for (const place of ['phone', 'page'] as const) {
    try {
      store(place)?.removeItem(key)
    } catch {
      // Nothing was kept there.
    }
  }
}

/** Forgets every entry whose key starts with the prefix. */
export function forgetAll(prefix: string): void {
  const keys = new Set(memory.keys())
  for (const place of ['phone', 'page'] as const) {
    try {
      for (const key of Object.keys(store(place) ?? {})) keys.add(key)
    } catch {
      // Nothing was kept there.
    }
  }
  for (const key of keys) if (key.startsWith(prefix)) forget(key)
}
