import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Authority, Ground } from './ballot.ts'
import { mayCastNow } from './may-cast-now.ts'

const FROM = '2026-11-20T00:00:00+08:00'
const UNTIL = '2026-12-05T00:00:00+08:00'
const INSIDE = new Date('2026-11-25T12:00:00+08:00')

const ground = (more: Partial<Ground> = {}): Ground => ({
  area_id: 'area',
  assembly_id: 'assembly',
  assembly_title: '临时会议',
  state: 'VOTING',
  rules: { conflict: 'FIRST_VALID', revocation: 'NONE', follow: null },
  voting_from: FROM,
  voting_until: UNTIL,
  motion_id: 'motion',
  seq: 1,
  item: 'FUND_USE',
  title: '更换电梯',
  line_id: 'line',
  line_kind: 'OWNERS',
  label: '1栋1单元101',
  line_area: '10000',
  heads: 1,
  my_voters: [{ personId: 'me', role: 'OWNER', kind: 'NATURAL' }],
  authorities: [],
  standing_id: null,
  standing_channel: null,
  standing_at: null,
  changes: 0,
  paper_state: null,
  paper_at: null,
  ...more,
})

const anyGround: fc.Arbitrary<Ground> = fc
  .record({
    state: fc.constantFrom(
      'DRAFT',
      'ROLL_FROZEN',
      'NOTICED',
      'VOTING',
      'CLOSED',
      'OBJECTION',
      'FINAL',
      'PUBLISHED',
      'CANCELLED',
    ),
    conflict: fc.constantFrom('FIRST_VALID', 'LAST_VALID', 'ELECTRONIC_WINS', 'PAPER_WINS', 'VOID_BOTH', null),
    follow: fc.constantFrom(true, false, null),
    revocation: fc.constantFrom('NONE', 'ONE_CHANGE', 'UNTIL_CLOSE', null),
    lineKind: fc.constantFrom('OWNERS', 'DEVELOPER'),
    voters: fc.array(
      fc.record({
        personId: fc.constantFrom('me', 'other'),
        role: fc.constantFrom('OWNER', 'SUCCESSOR', 'FORMER'),
        kind: fc.constantFrom('NATURAL', 'LEGAL', 'DEVELOPER'),
      }),
      { maxLength: 3 },
    ),
    authorities: fc.array(
      fc.record({
        id: fc.constant('authority'),
        kind: fc.constantFrom('AGENT', 'DELEGATE', 'GUARDIAN'),
        mine: fc.boolean(),
        ward: fc.constantFrom('me', 'other', null),
        from: fc.constantFrom('2026-11-01', '2026-11-26'),
        until: fc.constantFrom('2026-11-24', '2026-12-31'),
      }),
      { maxLength: 3 },
    ),
    standing: fc.constantFrom('ONLINE', 'PAPER', null),
    changes: fc.nat({ max: 3 }),
    paper: fc.constantFrom('ISSUED', 'RETURNED', 'KEYED', 'CONFIRMED', 'CONFLICT', null),
  })
  .map((r) =>
    ground({
      state: r.state as Ground['state'],
      rules: { conflict: r.conflict, revocation: r.revocation, follow: r.follow } as Ground['rules'],
      line_kind: r.lineKind as Ground['line_kind'],
      my_voters: r.voters as Ground['my_voters'],
      authorities: r.authorities as Authority[],
      standing_id: r.standing && 'ballot',
      standing_channel: r.standing as Ground['standing_channel'],
      standing_at: r.standing && FROM,
      changes: r.changes,
      paper_state: r.paper as Ground['paper_state'],
      paper_at: r.paper && FROM,
    }),
  )

describe('whether a ballot may be cast now', () => {
  it('never outside the state VOTING and its half-open window, whoever asks', () => {
    const moments = fc.constantFrom(
      new Date(new Date(FROM).getTime() - 1),
      new Date(FROM),
      INSIDE,
      new Date(new Date(UNTIL).getTime() - 1),
      new Date(UNTIL),
    )
    fc.assert(
      fc.property(anyGround, moments, (g, now) => {
        const open = g.state === 'VOTING' && now >= new Date(FROM) && now < new Date(UNTIL)
        if (!open) expect(mayCastNow(g, now)).toHaveProperty('refused')
      }),
    )
  })

  it("in the name of a natural owner of the line or of an authority in force that is the caster's, of nobody else", () => {
    fc.assert(
      fc.property(anyGround, (g) => {
        const may = mayCastNow(g, INSIDE)
        if (!('cast' in may)) return
        const { capacity } = may.cast
        const inForce = g.authorities.some((a) => a.mine && a.from <= '2026-11-25' && a.until >= '2026-11-25')
        const natural = g.my_voters.some((v) => v.kind === 'NATURAL' && v.personId === capacity.personId)
        expect(capacity.authorityId === null ? natural && g.line_kind === 'OWNERS' : inForce).toBe(true)
        if (capacity.as === 'SUCCESSOR') expect(g.standing_id).toBeNull()
        const ward = g.authorities.some(
          (a) =>
            a.kind === 'GUARDIAN' && a.ward === capacity.personId && a.from <= '2026-11-25' && a.until >= '2026-11-25',
        )
        if (capacity.personId !== null) expect(ward).toBe(false)
        const roles = g.my_voters.filter((v) => v.personId === capacity.personId).map((v) => v.role)
        if (capacity.personId !== null) expect(roles.some((role) => role !== 'FORMER')).toBe(true)
      }),
    )
  })

  it('over a standing ballot only where a rule of the notice says so, and it names the ballot it replaces', () => {
    fc.assert(
      fc.property(anyGround, (g) => {
        const may = mayCastNow(g, INSIDE)
        if (!('cast' in may)) return
        expect(may.cast.supersedes).toBe(g.standing_id)
        if (g.standing_channel === 'ONLINE') {
          expect(['ONE_CHANGE', 'UNTIL_CLOSE']).toContain(g.rules.revocation)
          if (g.rules.revocation === 'ONE_CHANGE') expect(g.changes).toBe(0)
          expect(may.cast.changes).toBe(g.changes + 1)
        }
        if (g.standing_channel === 'PAPER') expect(['LAST_VALID', 'ELECTRONIC_WINS']).toContain(g.rules.conflict)
      }),
    )
  })

  it('for 随多数 only where the notice set it', () => {
    fc.assert(
      fc.property(anyGround, (g) => {
        const may = mayCastNow(g, INSIDE, 'FOLLOW')
        expect('cast' in may).toBe('cast' in mayCastNow(g, INSIDE) && g.rules.follow === true)
      }),
    )
  })

  it('always says why not, in a sentence', () => {
    fc.assert(
      fc.property(anyGround, (g) => {
        const may = mayCastNow(g, INSIDE)
        if ('refused' in may) expect(may.why).toMatch(/[\u4e00-\u9fff].*。$/)
      }),
    )
  })
})
