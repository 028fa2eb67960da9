import { readPreference, writePreference } from '../platform/preferences.ts'
import { zh } from './zh-CN.ts'

export type Key = keyof typeof zh
export type Language = 'zh-CN' | 'en'

type Placeholder<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Placeholder<Rest> : never
type Values<K extends Key> = [Placeholder<(typeof zh)[K]>] extends [never]
  ? []
  : [Record<Placeholder<(typeof zh)[K]>, string | number>]

let texts: Record<Key, string> = zh

/** The text of a key; `{name}` is filled from the values, which the compiler asks for. */
export function t<K extends Key>(key: K, ...values: Values<K>): string {
  const given = values[0] as Record<string, string | number> | undefined
  const text = texts[key]
  return given ? text.replace(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? '')) : text
}

/** The word for a code of the server (`unit.state` + `OWNED`); an unknown code is shown as it is. */
export function word(group: string, code: string | null | undefined): string {
  if (!code) return '—'
  return texts[`${group}.${code}` as Key] ?? code
}

export function language(): Language {
  return readPreference<Language>('language', 'zh-CN')
}

/** Called once before the first render; English is fetched only by those who chose it. */
export async function loadLanguage(): Promise<void> {
  if (language() === 'en') texts = (await import('./en.ts')).en
  document.documentElement.lang = language()
}

/** Takes effect by loading the page again: every text is read anew, nothing half-translated remains. */
export function chooseLanguage(next: Language): void {
  writePreference('language', next)
  location.reload()
}
