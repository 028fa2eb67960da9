import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyBallot, ballot } from '../test/ballots.ts'
import { toHex } from './bytes.ts'
import { type Ballot, ballotLeaf, newSalt, toBallot } from './leaf.ts'
import { ballotLeaf as nativeBallotLeaf } from './node.ts'

const hex = (value: Ballot, salt: string) => toHex(ballotLeaf(value, salt))

describe('ballot leaf', () => {
  it('does not depend on the order of members or on members it does not know', () => {
    fc.assert(
      fc.property(anyBallot, (value) => {
        const salt = newSalt()
        const reversed = Object.fromEntries(Object.entries({ ...value, room: '1-101' }).reverse()) as unknown as Ballot
        expect(hex(reversed, salt)).toBe(hex(value, salt))
        expect(toHex(nativeBallotLeaf(value, salt))).toBe(hex(value, salt))
      }),
    )
  })

  it('changes with every member and with the salt', () => {
    const salt = newSalt()
    const value: Ballot = { ...ballot(), supersedes: 'earlier' }
    const changed = (Object.keys(value) as (keyof Ballot)[]).map((field) => ({
      ...value,
      [field]: field === 'castAt' ? '2026-11-20T04:00:00.001Z' : `${value[field]}x`,
    }))
    const { supersedes: _, ...first } = value
    const leaves = [...[value, ...changed, first].map((one) => hex(one, salt)), hex(value, newSalt())]
    expect(new Set(leaves).size).toBe(leaves.length)
    expect(leaves.length).toBe(12)
  })

  it('hides the vote: the same ballot under two salts has two leaves', () => {
    expect(hex(ballot(), newSalt())).not.toBe(hex(ballot(), newSalt()))
  })

  it.each([
    ['no choice', { choice: undefined }],
    ['an empty choice', { choice: '' }],
    ['a choice that is a number', { choice: 1 }],
    ['an endless line id', { lineId: 'x'.repeat(129) }],
    ['a time without milliseconds', { castAt: '2026-11-20T04:00:00Z' }],
    ['a time in another zone', { castAt: '2026-11-20T12:00:00.000+08:00' }],
    ['a day that does not exist', { castAt: '2026-02-30T04:00:00.000Z' }],
    ['an empty superseded ballot', { supersedes: '' }],
  ])('refuses a ballot with %s', (_, change) => {
    expect(() => toBallot({ ...ballot(), ...change })).toThrow(expect.objectContaining({ code: 'BAD_FORMAT' }))
  })

  it('refuses a salt that is not 32 bytes', () => {
    expect(() => ballotLeaf(ballot(), 'AAAA')).toThrow(expect.objectContaining({ code: 'BAD_FORMAT' }))
  })
})
