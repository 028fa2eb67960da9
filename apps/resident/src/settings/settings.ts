import { useSyncExternalStore } from 'react'
import { recall, remember } from './storage.ts'

export type Language = 'zh-CN' | 'en'
export type Settings = { large: boolean; language: Language }

const KEY = 'linli.settings'
const listeners = new Set<() => void>()
let current: Settings = { large: false, language: 'zh-CN' }

/** Reads what the phone remembers; `?large=1` and `?large=0` in the address win, so that a printed QR code can ask for it. */
export function loadSettings(search: string): void {
  let kept: Partial<Settings> = {}
  try {
    kept = JSON.parse(recall(KEY) ?? '{}') as Partial<Settings>
  } catch {
    // An entry we cannot read is as good as none.
  }
  const asked = /[?&]large=([01])(&|$)/.exec(search)?.[1]
  const large = asked ? asked === '1' : kept.large === true
  apply({ large, language: kept.language === 'en' ? 'en' : 'zh-CN' })
  if (asked) remember(KEY, JSON.stringify(current))
}

export function changeSettings(change: Partial<Settings>): void {
  apply({ ...current, ...change })
  remember(KEY, JSON.stringify(current))
}

export function settings(): Settings {
  return current
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, settings)
}

function apply(next: Settings): void {
  current = next
  document.documentElement.classList.toggle('large', next.large)
  document.documentElement.lang = next.language
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
