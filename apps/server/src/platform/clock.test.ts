import { describe, expect, it } from 'vitest'
import { fixedClock, legalDay, startOfDay, systemClock } from './clock.ts'

describe('the clock', () => {
  it('counts legal days in Asia/Shanghai', () => {
    expect(legalDay(new Date('2026-11-20T15:59:59Z'))).toBe('2026-11-20')
    expect(legalDay(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
    expect(startOfDay('2026-11-21').toISOString()).toBe('2026-11-20T16:00:00.000Z')
  })

  it('stands still when the machine is set back, and goes on from there', () => {
    let machine = 1_000_000
    const clock = systemClock({ ms: 0 }, () => machine)
    expect(clock.now().getTime()).toBe(1_000_000)
    machine = 400_000
    expect(clock.now().getTime()).toBe(1_000_000)
    machine = 1_000_001
    expect(clock.now().getTime()).toBe(1_000_001)
  })

  it('moves with the demo offset', () => {
    const offset = { ms: 0 }
    const clock = systemClock(offset, () => 5)
    offset.ms = 86_400_000
    expect(clock.now().getTime()).toBe(86_400_005)
    expect(clock.machine().getTime()).toBe(5)
  })

  it('is moved by tests alone', () => {
    const clock = fixedClock('2026-11-20T09:00:00+08:00')
    clock.advance(86_400_000)
    expect(clock.today()).toBe('2026-11-21')
    clock.set('2027-01-01T00:00:00+08:00')
    expect(clock.today()).toBe('2027-01-01')
  })
})
