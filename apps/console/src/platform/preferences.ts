const PREFIX = 'linli.console.'

/** Small choices of this browser (columns, language). Never data of the register. */
export function readPreference<T>(name: string, fallback: T): T {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text === null ? fallback : (JSON.parse(text) as T)
  } catch {
    return fallback
  }
}

/** A browser without storage simply forgets. */
export function writePreference(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // Private windows refuse storage; the choice then lasts until the page is closed.
  }
}
