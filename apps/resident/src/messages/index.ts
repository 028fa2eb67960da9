import { useSyncExternalStore } from 'react'
import { type Language, settings, useSettings } from '../settings/settings.ts'
import { zh } from './zh-CN.ts'

export type MessageKey = keyof typeof zh
export type Messages = Record<MessageKey, string>
export type Params = Record<string, string | number>

let dictionary: Messages = zh
const listeners = new Set<() => void>()

/** Loads the texts of a language. Chinese is always there; others come with their own file when asked for. */
export async function loadMessages(language: Language): Promise<void> {
  let next: Messages = zh
  if (language === 'en') {
    try {
      next = (await import('./en.ts')).en
    } catch {
      // No network: the texts stay Chinese until the next try.
    }
  }
  // The person may have switched back while the file was on its way.
  if (settings().language === language) dictionary = next
  for (const listener of listeners) listener()
}

/** A text with its `{placeholders}` filled. */
export function t(key: MessageKey, params?: Params): string {
  const text = dictionary[key]
  return params ? text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '')) : text
}

/** Re-renders the caller when language or texts change. @returns a value that identifies the texts in use */
export function useMessages(): string {
  const { language } = useSettings()
  const loaded = useSyncExternalStore(subscribe, () => dictionary)
  return `${language}${loaded === zh ? '' : '+'}`
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
