import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRoom, normalizePart, parseRoom, type Room, roomFromColumns, roomKey } from './room.ts'
import { searchForms, searchQuery, sortKey } from './room-search.ts'

const room = (text: string): string => {
  const read = parseRoom(text)
  return read.ok ? formatRoom(read.room) : read.fault
}

/** Parts as registers have them, in normal form. */
const part = (name: keyof Room) =>
  fc
    .oneof(
      fc.integer({ min: 1, max: 3999 }).map(String),
      fc.constantFrom('A', 'B12', 'S1', '一', '商铺3', '桂花苑5', 'C-1'.replace('-', ''), '12A', '0'),
    )
    .map((text) => normalizePart(name, text))
const rooms = fc.record({
  building: part('building').filter((b) => b !== ''),
  section: part('section'),
  room: part('room'),
})

describe('a unit in one text', () => {
  it.each([
    ['1-1-1001', '1-1-1001'],
    ['1栋1单元1001', '1-1-1001'],
    ['1幢-2-301室', '1-2-301'],
    ['１栋１单元１０１', '1-1-101'],
    ['1号楼2单元0301', '1-2-301'],
    ['一号楼二单元301室', '1-2-301'],
    ['十二栋101', '12-0-101'],
    ['3栋2单元-301', '3-2-301'],
    ['1—2—301', '1-2-301'],
    ['1 - 2 - 301', '1-2-301'],
    ['1/2/301', '1-2-301'],
    ['1-301', '1-0-301'],
    ['2-0-商铺3', '2-0-商铺3'],
    ['A座1201', 'A-0-1201'],
    ['S1#-1-101', 'S1-1-101'],
    ['桂花苑3栋1单元101', '桂花苑3-1-101'],
    ['第5栋1单元102户', '5-1-102'],
    ['', 'EMPTY'],
    ['101', 'INCOMPLETE'],
    ['-', 'EMPTY'],
  ])('%s is %s', (text, expected) => {
    expect(room(text)).toBe(expected)
  })

  it('of more than three parts is read from its end, and doubted', () => {
    expect(parseRoom('二期-3-1-101')).toEqual({
      ok: true,
      doubtful: true,
      room: { building: '二期-3', section: '1', room: '101' },
    })
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(rooms, (value) => {
        const read = parseRoom(formatRoom(value))
        expect(read).toEqual({ ok: true, room: value, doubtful: false })
      }),
    )
  })

  it('has a key that two different units never share', () => {
    fc.assert(
      fc.property(rooms, rooms, (a, b) => {
        expect(roomKey(a) === roomKey(b)).toBe(
          a.building === b.building && a.section === b.section && a.room === b.room,
        )
      }),
    )
  })

  it('never throws, and a part in normal form stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = parseRoom(text)
        if (read.ok) expect(Object.values(read.room).every((value) => value !== '')).toBe(true)
      }),
    )
    fc.assert(
      fc.property(part('building'), part('section'), part('room'), (building, section, number) => {
        expect(normalizePart('building', building)).toBe(building)
        expect(normalizePart('section', section)).toBe(section)
        expect(normalizePart('room', number)).toBe(number)
      }),
    )
  })
})

describe('a unit in separate columns', () => {
  const read = (
    building: string | null,
    section: string | null,
    number: string | null,
    full: string | null = null,
  ): string => {
    const result = roomFromColumns({ building, section, room: number, full })
    return result.ok ? formatRoom(result.room) : result.fault
  }

  it.each([
    [['1', '1', '101'], '1-1-101'],
    [['01栋', '2单元', '0301室'], '1-2-301'],
    [['3', '0', '商铺5'], '3-0-商铺5'],
    [['3', null, '5'], '3-0-5'],
    [['3', '/', '5'], '3-0-5'],
    [['1栋2单元', null, '301'], '1-2-301'],
    [['1', '1', '1-1-1001'], '1-1-1001'],
    [['1', '2', '1-1-1001'], 'DISAGREES'],
    [['1', '1', '2栋1单元101'], 'DISAGREES'],
    [['1', '1', '101-1'], '1-1-101-1'],
    [['1', '1', ''], 'INCOMPLETE'],
    [['', '', ''], 'EMPTY'],
    [['', '1', '101'], 'INCOMPLETE'],
  ] as const)('%j is %s', ([building, section, number], expected) => {
    expect(read(building, section, number)).toBe(expected)
  })

  it('may come whole in a column of its own', () => {
    expect(read(null, null, null, '1-1-1001')).toBe('1-1-1001')
  })
})

describe('finding a unit', () => {
  it.each(['1栋101', '1-1-101', '1栋1单元101', '１栋１单元１０１室', '101', '一号楼101'])(
    '%s finds 1-1-101',
    (typed) => {
      expect(searchForms({ building: '1', section: '1', room: '101' })).toContain(searchQuery(typed))
    },
  )

  it('does not find another building or section', () => {
    const forms = searchForms({ building: '1', section: '1', room: '101' })
    for (const typed of ['2栋101', '1栋2单元101', '1-0-101']) expect(forms).not.toContain(searchQuery(typed))
  })

  it('finds a shop without a section by its building', () => {
    const forms = searchForms({ building: '3', section: '0', room: '5' })
    for (const typed of ['3-0-5', '3栋5', '3-5']) expect(forms).toContain(searchQuery(typed))
  })

  it('finds every unit by the form people read', () => {
    fc.assert(
      fc.property(rooms, (value) => {
        expect(searchForms(value)).toContain(searchQuery(formatRoom(value)))
      }),
    )
  })
})

describe('the order of names', () => {
  it('is the one people expect', () => {
    const names = ['10栋', '2栋', '1栋', '1-10-101', '1-2-101', '1-2-1101', '十栋', 'B座', 'a座']
    expect([...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
      '1-2-101',
      '1-2-1101',
      '1-10-101',
      '1栋',
      '2栋',
      '10栋',
      '十栋',
      'a座',
      'B座',
    ])
  })
})
