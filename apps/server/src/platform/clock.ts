const DAY_FORMAT = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Time is injected everywhere; nothing in a module asks the machine. */
export type Clock = {
  now(): Date
  /** The legal day in Asia/Shanghai, `YYYY-MM-DD`. */
  today(): string
  /** The machine's own time, which the demo button does not move: sessions and codes live by it. */
  machine(): Date
}

/** Milliseconds the demo city has been moved forward by its visible button; always 0 outside demo mode. */
export type ClockOffset = { ms: number }

/**
 * The clock of a running server. It never runs backwards: when the machine's clock is set back,
 * it stands still at the latest moment already seen, so that no deadline comes twice.
 */
export function systemClock(offset: ClockOffset = { ms: 0 }, machine: () => number = Date.now): Clock {
  let latest = 0
  let latestMachine = 0
  return fromNow(
    () => {
      latest = Math.max(latest, machine() + offset.ms)
      return new Date(latest)
    },
    () => {
      latestMachine = Math.max(latestMachine, machine())
      return new Date(latestMachine)
    },
  )
}

/** A clock for tests that stands still until it is moved. */
export function fixedClock(start: string): Clock & { set(iso: string): void; advance(ms: number): void } {
  let at = new Date(start).getTime()
  const clock = fromNow(() => new Date(at))
  return {
    ...clock,
    set: (iso) => {
      at = new Date(iso).getTime()
    },
    advance: (ms) => {
      at += ms
    },
  }
}

/** The legal day of a moment. */
export function legalDay(at: Date): string {
  return DAY_FORMAT.format(at)
}

/** The first moment of a legal day in Asia/Shanghai. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`)
}

function fromNow(now: () => Date, machine: () => Date = now): Clock {
  return { now, today: () => legalDay(now()), machine }
}
