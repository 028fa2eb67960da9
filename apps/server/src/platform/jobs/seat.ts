import type pg from 'pg'

// Advisory locks are known by numbers; 7601 and 7605 guard voting and answers.
const SEAT = 7600

/**
 * The one seat for background work on a database: whoever holds it runs jobs and tickers, other processes wait for it.
 * PostgreSQL frees it when the connection ends, so a killed process never keeps it.
 */
export type Seat = {
  /** Resolves when the seat is lost (PostgreSQL restarted, the connection broke) or given back. */
  lost: Promise<void>
  leave(): Promise<void>
}

/** Takes the seat if it is free. */
export async function takeSeat(pool: pg.Pool): Promise<Seat | null> {
  const client = await pool.connect()
  let resolve!: () => void
  const lost = new Promise<void>((done) => {
    resolve = done
  })
  try {
    client.on('error', resolve)
    client.on('end', resolve)
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [SEAT])
    if (!rows[0]!.got) {
      client.release()
      return null
    }
  } catch (error) {
    client.release(true)
    throw error
  }
  let left = false
  return {
    lost,
    async leave() {
      if (left) return
      left = true
      // Closing the connection frees the lock, whatever state it is in.
      client.release(true)
      resolve()
    },
  }
}
