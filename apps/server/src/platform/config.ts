import type { ClockOffset } from './clock.ts'

/** Settings of one installation. Everything comes from the environment or the command line, nothing from the machine. */
export type Config = {
  /** Demo mode: loopback only; the only mode in which codes appear on screen and the clock can be advanced. */
  demo: boolean
  host: string
  port: number
  /** Public origin, for links in QR codes and notices. */
  origin: string
  dataDir: string
  keyDir: string
  /** Demo mode: how far the clock has been moved forward; null in production. */
  clockOffset: ClockOffset | null
  webDir: { console: string; resident: string } | null
}
