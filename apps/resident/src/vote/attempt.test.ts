import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Attempt,
  type AttemptEvent,
  mayChooseAgain,
  newAttempt,
  pauseBeforeNext,
  type Standing,
  step,
} from './attempt.ts'

const START = newAttempt({ key: 'k'.repeat(32), areaId: 'a', motionId: 'm', lineId: 'l', choice: 'FOR', before: null })
const LOST = { status: 0, code: 'OFFLINE', title: '连不上服务器', detail: '' }
const CLOSED = { status: 409, code: 'STATE', title: '现在还不能这样做', detail: '投票已截止。' }
const SIGNED_OUT = { status: 401, code: 'NOT_SIGNED_IN', title: '请先登录', detail: '' }

function run(events: AttemptEvent[], from: Attempt = START): Attempt {
  return events.reduce(step, from)
}

const anyEvent: fc.Arbitrary<AttemptEvent> = fc.oneof(
  fc.constant<AttemptEvent>({ type: 'SEND' }),
  fc.constant<AttemptEvent>({ type: 'PAGE_LOST' }),
  fc.record({ type: fc.constant('ANSWERED' as const), ballotId: fc.constantFrom('b1', 'b2') }),
  fc.record({
    type: fc.constant('FAILED' as const),
    failure: fc.constantFrom(LOST, CLOSED, SIGNED_OUT, { ...LOST, status: 503, code: 'UNAVAILABLE' }),
  }),
  fc.record({
    type: fc.constant('LOOKED' as const),
    standing: fc.constantFrom(null, { ballotId: 'b1', choice: 'FOR', channel: 'ONLINE', own: true }),
    at: fc.constant('2026-11-20T10:00:00Z'),
  }),
)

describe('a ballot on a poor network', () => {
  it('is recorded when the server answers', () => {
    expect(run([{ type: 'SEND' }, { type: 'ANSWERED', ballotId: 'b1' }])).toMatchObject({
      phase: 'RECORDED',
      ballotId: 'b1',
    })
  })

  it('stays open when the answer is lost, and a repetition carries the same key', () => {
    const lost = run([{ type: 'SEND' }, { type: 'FAILED', failure: LOST }])
    expect(lost).toMatchObject({ phase: 'UNSURE', trouble: { kind: 'OFFLINE' } })
    expect(mayChooseAgain(lost)).toBe(false)
    const again = run([{ type: 'SEND' }, { type: 'ANSWERED', ballotId: 'b1' }], lost)
    expect(again).toMatchObject({ phase: 'RECORDED', key: START.key, tries: 2 })
  })

  it('is repeated twice by itself and then left to the person', () => {
    const once = run([{ type: 'SEND' }, { type: 'FAILED', failure: LOST }])
    const twice = run([{ type: 'SEND' }, { type: 'FAILED', failure: LOST }], once)
    const thrice = run([{ type: 'SEND' }, { type: 'FAILED', failure: LOST }], twice)
    expect([once, twice, thrice].map(pauseBeforeNext)).toEqual([1_500, 4_000, null])
  })

  it('ends with a clear no, and the person may choose again', () => {
    const refused = run([{ type: 'SEND' }, { type: 'FAILED', failure: CLOSED }])
    expect(refused).toMatchObject({ phase: 'REFUSED', trouble: { detail: '投票已截止。' } })
    expect(mayChooseAgain(refused)).toBe(true)
  })

  it('is open again after the page was lost while sending', () => {
    expect(run([{ type: 'SEND' }, { type: 'PAGE_LOST' }]).phase).toBe('UNSURE')
  })

  it('takes a lost session for a no only before anything can have arrived', () => {
    expect(run([{ type: 'SEND' }, { type: 'FAILED', failure: SIGNED_OUT }]).phase).toBe('REFUSED')
    const later = run([
      { type: 'SEND' },
      { type: 'FAILED', failure: LOST },
      { type: 'SEND' },
      { type: 'FAILED', failure: SIGNED_OUT },
    ])
    expect(later).toMatchObject({ phase: 'UNSURE', trouble: { kind: 'SIGN_IN' } })
    expect(pauseBeforeNext(later)).toBeNull()
  })

  it('believes a look at the server only when the ballot there is new', () => {
    const voted = newAttempt({ ...START, before: 'old' })
    const unsure = run([{ type: 'SEND' }, { type: 'FAILED', failure: LOST }], voted)
    const look = (standing: Standing | null) => step(unsure, { type: 'LOOKED', standing, at: '2026-11-20T10:00:00Z' })
    expect(look(null)).toMatchObject({ phase: 'UNSURE', lookedAt: '2026-11-20T10:00:00Z' })
    expect(look({ ballotId: 'old', choice: 'FOR', channel: 'ONLINE', own: true }).phase).toBe('UNSURE')
    expect(look({ ballotId: 'new', choice: 'FOR', channel: 'ONLINE', own: true })).toMatchObject({
      phase: 'RECORDED',
      ballotId: 'new',
    })
    expect(look({ ballotId: 'new', choice: 'AGAINST', channel: 'ONLINE', own: true }).trouble?.kind).toBe(
      'OTHER_BALLOT',
    )
    expect(look({ ballotId: 'new', choice: 'FOR', channel: 'PAPER', own: false }).phase).toBe('REFUSED')
    expect(look({ ballotId: 'new', choice: 'FOR', channel: 'ONLINE', own: false }).phase).toBe('REFUSED')
    expect(look({ ballotId: 'new', choice: null, channel: 'ONLINE', own: false }).phase).toBe('REFUSED')
  })

  it('never changes key, choice or line, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const end = run(events)
        expect(end).toMatchObject({ key: START.key, choice: 'FOR', lineId: 'l', motionId: 'm' })
      }),
    )
  })

  it('never leaves RECORDED, and never unlocks the choice after a sending without an answer of the server', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let now = START
        for (const event of events) {
          const next = step(now, event)
          if (now.phase === 'RECORDED') expect(next.phase).toBe('RECORDED')
          if (!mayChooseAgain(now) && mayChooseAgain(next)) {
            expect(['FAILED', 'LOOKED']).toContain(event.type)
            if (event.type === 'FAILED') expect(event.failure.status).toBeGreaterThanOrEqual(400)
          }
          now = next
        }
      }),
    )
  })
})
