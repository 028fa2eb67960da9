import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { castBallot } from '../api/actions.ts'
import { asProblem } from '../api/http.ts'
import { ballotsQuery, motionQuery } from '../api/queries.ts'
import type { Choice } from '../api/types.ts'
import { type Attempt, newAttempt, pauseBeforeNext, step } from './attempt.ts'
import { keepAttempt, keptAttempt, newKey } from './attempt-store.ts'

type Place = { areaId: string; motionId: string; lineId: string }

export type AttemptHandle = {
  attempt: Attempt | null
  /** True while a look at the server is under way. */
  looking: boolean
  cast(choice: Choice, before: string | null): void
  again(): void
  look(): void
  /** After a clear no: back to choosing. */
  close(): void
}

/** The attempt of one voter line on one motion, driven over the network, kept over a lost page. */
export function useAttempt(place: Place, onRecorded: (ballotId: string) => void): AttemptHandle {
  const { areaId, motionId, lineId } = place
  const queries = useQueryClient()
  const [attempt, setAttempt] = useState<Attempt | null>(() => keptAttempt(place))
  const [looking, setLooking] = useState(false)
  const done = useRef(onRecorded)
  done.current = onRecorded
  const live = useRef(attempt)

  const settle = useCallback(
    (next: Attempt | null) => {
      if (next) keepAttempt(next)
      live.current = next
      setAttempt(next)
      if (next?.phase !== 'RECORDED' || !next.ballotId) return
      void queries.invalidateQueries({ queryKey: ['motion', areaId, motionId] })
      void queries.invalidateQueries({ queryKey: ballotsQuery.queryKey })
      done.current(next.ballotId)
    },
    [queries, areaId, motionId],
  )

  const send = useCallback(
    async (from: Attempt) => {
      const sending = step(from, { type: 'SEND' })
      if (sending.phase !== 'SENDING' || sending.tries === from.tries) return
      settle(sending)
      try {
        const { ballotId } = await castBallot(sending)
        settle(step(sending, { type: 'ANSWERED', ballotId }))
      } catch (error) {
        const { status, code, title, detail } = asProblem(error)
        settle(step(sending, { type: 'FAILED', failure: { status, code, title, detail } }))
      }
    },
    [settle],
  )

  const look = useCallback(async () => {
    setLooking(true)
    try {
      const page = await queries.fetchQuery({ ...motionQuery(areaId, motionId), staleTime: 0 })
      const mine = page.lines.find((line) => line.lineId === lineId)?.mine ?? null
      const now = live.current
      if (now) settle(step(now, { type: 'LOOKED', standing: mine, at: new Date().toISOString() }))
    } catch {
      // Still no network: what is known stays what was known.
    } finally {
      setLooking(false)
    }
  }, [queries, areaId, motionId, lineId, settle])

  useEffect(() => {
    if (!attempt) return
    const pause = pauseBeforeNext(attempt)
    if (pause === null) return
    const timer = setTimeout(() => void send(attempt), pause)
    return () => clearTimeout(timer)
  }, [attempt, send])

  useEffect(() => {
    const online = () => {
      if (live.current?.phase === 'UNSURE') void send(live.current)
    }
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [send])

  return {
    attempt,
    looking,
    cast: (choice, before) => {
      const now = live.current
      if (now && now.phase !== 'REFUSED' && now.phase !== 'READY') return
      void send(newAttempt({ key: newKey(), areaId, motionId, lineId, choice, before }))
    },
    again: () => {
      if (live.current) void send(live.current)
    },
    look: () => void look(),
    close: () => settle(null),
  }
}
