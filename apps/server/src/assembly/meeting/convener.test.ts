import { describe, expect, it } from 'vitest'
import { type CommitteeInOffice, convenerRefusal } from './convener.ts'
import type { AssemblyKind, Organiser } from './meeting.ts'

const TODAY = '2026-11-20'
const OFFICE: CommitteeInOffice = {
  name: '第二届业主委员会',
  termFrom: '2023-01-01',
  termUntil: '2027-12-31',
  seats: 7,
  seated: 7,
}
const asked = (
  organiser: Organiser,
  committee: CommitteeInOffice | null,
  more: { kind?: AssemblyKind; basis?: string } = {},
) => convenerRefusal({ kind: more.kind ?? 'TEMPORARY', organiser }, more.basis ?? null, committee, TODAY)

describe('who convenes', () => {
  it('a committee in office, on the last day of its term too, with half of its seats at least', () => {
    expect(asked('COMMITTEE', OFFICE)).toBeNull()
    expect(asked('COMMITTEE', { ...OFFICE, termUntil: TODAY })).toBeNull()
    expect(asked('COMMITTEE', { ...OFFICE, seated: 4 })).toBeNull()
    expect(asked('COMMITTEE', { ...OFFICE, seats: 8, seated: 4 })).toBeNull()
  })

  it.each([
    ['without a committee', null, '第58条'],
    ['before its term', { ...OFFICE, termFrom: '2026-12-01' }, '第58条'],
    ['the day after its term', { ...OFFICE, termUntil: '2026-11-19' }, '第57条'],
    ['with fewer than half', { ...OFFICE, seated: 3 }, '第46条'],
  ])('no committee %s; the sentence says who may', (_, committee, article) => {
    const refusal = asked('COMMITTEE', committee)
    expect(refusal?.article).toContain(article)
    expect(refusal?.why).toContain('改为居民委员会')
    expect(asked('COMMUNITY', committee)).toBeNull()
    expect(asked('STREET', committee)).toBeNull()
  })

  it('no community beside a committee in office, unless the street ordered that one in vain and it is said', () => {
    expect(asked('COMMUNITY', OFFICE)).toMatchObject({ article: expect.stringContaining('第51条') })
    expect(asked('STREET', OFFICE)?.why).toContain('2027年12月31日')
    expect(asked('COMMUNITY', OFFICE, { basis: '澄街责〔2026〕3号，2026年10月8日' })).toBeNull()
  })

  it('a preparatory group the first assembly, and none that has a committee', () => {
    expect(asked('PREPARATORY_GROUP', null, { kind: 'FIRST' })).toBeNull()
    expect(asked('PREPARATORY_GROUP', OFFICE, { kind: 'FIRST' })?.article).toContain('第9条')
    expect(asked('PREPARATORY_GROUP', null)?.article).toContain('第9条')
  })
})
