import { describe, expect, it } from 'vitest'
import { floorOf, gridOf } from './building-grid.ts'

const unit = (section: string, room: string, floor: string | null = null) => ({
  id: `${section}-${room}`,
  section,
  room,
  floor,
})

describe('the map of a building', () => {
  it('reads the floor from the register first, then from the room number', () => {
    expect(floorOf(unit('1', '101'))).toBe('1')
    expect(floorOf(unit('1', '1203'))).toBe('12')
    expect(floorOf(unit('1', '0302'))).toBe('3')
    expect(floorOf(unit('1', '1203', '11层'))).toBe('11')
    expect(floorOf(unit('1', 'B12', '-1'))).toBe('-1')
    expect(floorOf(unit('1', '商铺7'))).toBe('')
  })

  it('puts the highest floor on top, cellars below, and words last', () => {
    const [section] = gridOf([
      unit('1', '201'),
      unit('1', '1001'),
      unit('1', '车1', '-1'),
      unit('1', '商铺7'),
      unit('1', '101'),
    ])
    expect(section?.floors.map((f) => f.floor)).toEqual(['10', '2', '1', '-1', ''])
  })

  it('keeps entrances and rooms in the order people count them', () => {
    const sections = gridOf([unit('10', '101'), unit('2', '102'), unit('2', '101')])
    expect(sections.map((s) => s.section)).toEqual(['2', '10'])
    expect(sections[0]?.floors[0]?.units.map((u) => u.room)).toEqual(['101', '102'])
    expect(sections[0]?.width).toBe(2)
  })
})
