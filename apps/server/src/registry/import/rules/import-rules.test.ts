import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../sheet/cell.ts'
import { CrossCheck } from './cross-check.ts'
import { Preview, type Summary } from './preview.ts'
import { checkRow, isImportable, type RowResult } from './row.ts'
import { TEMPLATE_COLUMNS, templateLine } from './template.ts'
import { DEFECTS, type Defect, makeRows } from './test-support/make-sheet.ts'
import { headerOf, judgeAll, ON, rowsOf } from './test-support/rows.ts'
import { testCheckCode } from './test-support/test-codes.ts'

const TITLES = TEMPLATE_COLUMNS.map(({ title }) => title)
const ID = '11010519491231002X'
const ID2 = '440524188001010014'

type Fields = Partial<Record<(typeof TEMPLATE_COLUMNS)[number]['field'], string | number | Cell>>

/** A line of the template: a sound one, with changes. */
function lineOf(changes: Fields = {}): (string | number | Cell | null)[] {
  const sound: Fields = {
    building: '1',
    section: '1',
    room: '101',
    floor: '1',
    floorsTotal: '6',
    hasLift: '否',
    unitType: '110住宅',
    area: '89.32',
    state: '2003已交房',
    ownerName: '张三',
    phone: '13812345678',
    idNumber: ID,
    ownerType: '1001业主',
    personType: 'P个人',
  }
  const all = { ...sound, ...changes }
  return TEMPLATE_COLUMNS.map(({ field }) => all[field] ?? null)
}

const judge = (...lines: ReturnType<typeof lineOf>[]): RowResult[] => judgeAll(rowsOf([TITLES, ...lines])).slice(1)
const codesOf = (result: RowResult | undefined): string[] => result?.problems.map((found) => found.code) ?? []

function summarise(results: readonly RowResult[]): Summary {
  const cross = new CrossCheck()
  const preview = new Preview()
  for (const result of results) {
    cross.add(result)
    preview.add(result)
  }
  return preview.finish(cross.finish())
}

describe('a line of the template', () => {
  it('gives the unit and its owner, exactly', () => {
    const [result] = judge(lineOf())
    expect(result?.unit).toMatchObject({
      key: '1|1|101',
      name: '1-1-101',
      area: 8932n,
      state: 'OWNED',
      type: { kind: 'DWELLING', use: 'DWELLING' },
      floor: 1,
      floorsTotal: 6,
      hasLift: false,
      innerArea: null,
      rent: null,
    })
    expect(result?.owners?.map((owner) => owner.name)).toEqual(['张三'])
    expect(result?.problems).toEqual([])
    expect(result && isImportable(result)).toBe(true)
  })

  it('about a tenant or a member of the family names no owner', () => {
    for (const changes of [
      { ownerType: '1003租客' },
      { ownerType: '1002' },
      { ownerType: '', personRole: '3家庭成员' },
    ]) {
      const [result] = judge(lineOf(changes))
      expect([result?.owners, result?.others?.length]).toEqual([[], 1])
    }
  })

  it('that contradicts itself about being an owner makes nobody an owner', () => {
    const [result] = judge(lineOf({ ownerType: '1001业主', personRole: '2租客' }))
    expect([result?.owners, codesOf(result)]).toEqual([[], ['ROLE_CONFLICT']])
  })

  it.each([
    [{ area: '120.335' }, 'AREA_TOO_MANY_DECIMALS', false],
    [{ area: '约九十' }, 'AREA_NOT_A_NUMBER', false],
    [{ area: '0' }, 'AREA_MISSING', true],
    [{ area: '893.2', innerArea: '900' }, 'INNER_LARGER', true],
    [{ area: '8932.00' }, 'AREA_UNUSUAL', true],
    [{ room: '' }, 'ROOM_INCOMPLETE', false],
    [{ room: '2-1-101' }, 'ROOM_DISAGREES', false],
    [{ section: { text: '2026-01-02', kind: 'DATE' } }, 'ROOM_BECAME_DATE', false],
    [{ area: { text: '#REF!', kind: 'ERROR' } }, 'FORMULA_ERROR', false],
    [{ state: '2007已出售' }, 'STATE_SOLD_NOT_DELIVERED', true],
    [{ state: '2002未销售' }, 'UNSOLD_WITH_PERSON', true],
    [{ state: '某种' }, 'STATE_UNKNOWN', true],
    [{ unitType: '某种' }, 'TYPE_UNKNOWN', true],
    [{ unitType: '公寓' }, 'TYPE_CONFIRM', true],
    [{ ownerName: '' }, 'OWNER_MISSING', true],
    [{ floor: '顶楼上' }, 'NUMBER_UNREADABLE', true],
    [{ rent: '面议' }, 'NUMBER_UNREADABLE', true],
    [{ idNumber: '320281198506070018' }, 'ID_INVALID', true],
    [{ contactPhone: '123' }, 'PHONE_INVALID', true],
  ] as const)('with %j is told %s', (changes, code, importable) => {
    const [result] = judge(lineOf(changes as Fields))
    expect(codesOf(result)).toContain(code)
    expect(result && isImportable(result)).toBe(importable)
    for (const found of result?.problems ?? []) expect(found.hint.length).toBeGreaterThan(5)
  })

  it('never shows a name, a number or a phone unmasked', () => {
    const [result] = judge(
      lineOf({
        ownerName: '张三,李四,王五',
        phone: '12345678901,13912345678',
        idNumber: '320281198506070018,440524188001010014',
      }),
    )
    const shown = JSON.stringify(result?.problems)
    for (const secret of ['张三', '李四', '12345678901', '13912345678', '320281198506070018', '440524188001010014']) {
      expect(shown).not.toContain(secret)
    }
    expect(codesOf(result)).toEqual(['ID_COUNT', 'PHONE_COUNT'])
  })

  it('of an unsold unit belongs to the developer', () => {
    const [result] = judge(
      lineOf({
        state: '2002未销售',
        ownerName: '江阴市某某置业有限公司',
        idNumber: '91350100M000100Y43',
        personType: 'C公司',
      }),
    )
    expect(result?.unit?.state).toBe('UNSOLD')
    expect(result?.owners?.[0]).toMatchObject({ kind: 'LEGAL', developerLikely: true })
    expect(codesOf(result)).toEqual([])
  })

  it('of a shop has section 0, by its name if the type is not given', () => {
    const [result] = judge(lineOf({ section: '0', room: '商铺5', unitType: '' }))
    expect(result?.unit).toMatchObject({ key: '1|0|商铺5', type: { kind: 'SHOP', use: 'NON_RESIDENTIAL' } })
  })
})

describe('rows that are no data', () => {
  const merged = (text: string): Cell => ({ text, kind: 'TEXT', merged: true })
  const rows = rowsOf([
    ['某某小区业主清册', merged('某某小区业主清册'), merged('某某小区业主清册')],
    ['填表日期：2026年11月20日'],
    [],
    TITLES,
    lineOf(),
    [merged('1')],
    ['1栋住户', merged('1栋住户'), merged('1栋住户'), merged('1栋住户')],
    ['小计', null, '2户', null, null, null, null, null, '178.64'],
    TITLES,
    lineOf({ room: '102', idNumber: ID2 }),
    [null, null, '103'],
    [null, '合  计：', null, null, null, null, null, null, '178.64'],
    ['1栋合计', null, null, null, null, null, null, null, '178.64'],
    ['注：以上面积以不动产权证为准'],
    ['制表人：王五', null, null, '审核人：赵六'],
  ])

  it('are recognised, and a row that somebody began is not one of them', () => {
    expect(judgeAll(rows).map(({ kind }) => kind)).toEqual([
      'TITLE',
      'NOTE',
      'BLANK',
      'HEADER',
      'DATA',
      'BLANK',
      'TITLE',
      'TOTAL',
      'HEADER',
      'DATA',
      'DATA',
      'TOTAL',
      'TOTAL',
      'NOTE',
      'NOTE',
    ])
  })

  it('add up: green, yellow, red and recognised are all rows of the file', () => {
    const summary = summarise(judgeAll(rows))
    expect(summary.rows).toBe(rows.length)
    expect(summary.green + summary.yellow + summary.red + summary.recognised).toBe(rows.length)
    expect(summary.recognised).toBe(12)
  })
})

describe('a sheet of one building', () => {
  it('without a column for it is told so, and read with the building it is given', () => {
    const rows = rowsOf([
      ['单元', '层', '房号', '产权人', '建筑面积'],
      ['1', '1', '101', '张三', '89.32'],
    ])
    const header = headerOf(rows)
    expect(header.missing).toEqual(['building'])
    const context = { on: ON, checkCode: testCheckCode, header, building: '８栋' }
    expect(checkRow(rows[1]!, header.mapping, context).unit?.key).toBe('8|1|101')
  })
})

describe('texts of any length and kind', () => {
  it('never hold up or break the judging of a row', () => {
    const hostile = ['栋', '(', '0', '单元', '9,', ' ', '张,', 'co ', '1-'].map((text) =>
      text.repeat(32_767 / text.length),
    )
    for (const text of hostile) {
      const line = TEMPLATE_COLUMNS.map(() => text)
      expect(judge(line)[0]?.problems.some(({ severity }) => severity === 'error')).toBe(true)
    }
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 21, maxLength: 21 }), (cells) => {
        for (const result of judge(cells)) expect(result.problems.every(({ hint }) => hint !== '')).toBe(true)
      }),
    )
  })
})

describe('rows compared with each other', () => {
  const cross = (...lines: ReturnType<typeof lineOf>[]) => {
    const check = new CrossCheck()
    for (const result of judge(...lines)) check.add(result)
    return check.finish().map(({ rowNo, problem }) => [rowNo, problem.code])
  }

  it('of one unit with different owners are co-owners, also where the second leaves facts out', () => {
    expect(cross(lineOf(), lineOf({ ownerName: '李四', idNumber: ID2, area: '', unitType: '', state: '' }))).toEqual([])
  })

  it('of one unit with different areas are all refused', () => {
    expect(cross(lineOf(), lineOf({ ownerName: '李四', idNumber: ID2, area: '89.33' }))).toEqual([
      [2, 'ROOM_CONFLICT'],
      [3, 'ROOM_CONFLICT'],
    ])
  })

  it('that are the same twice are told on the later one', () => {
    expect(cross(lineOf(), lineOf(), lineOf())).toEqual([
      [3, 'LINE_REPEATED'],
      [4, 'LINE_REPEATED'],
    ])
  })

  it('of a tenant before the owner are fine, without any owner they are not', () => {
    const tenant = lineOf({ ownerType: '1003租客', ownerName: '租某', idNumber: ID2 })
    expect(cross(tenant, lineOf())).toEqual([])
    expect(cross(tenant)).toEqual([[2, 'MEMBER_WITHOUT_OWNER']])
  })

  it('with one identity number under two names are all told', () => {
    expect(cross(lineOf(), lineOf({ room: '102', ownerName: '章三' }))).toEqual([
      [2, 'SAME_ID_OTHER_NAME'],
      [3, 'SAME_ID_OTHER_NAME'],
    ])
  })

  it('with one phone behind many owners are told', () => {
    const lines = Array.from({ length: 6 }, (_, i) => lineOf({ room: `10${i}`, ownerName: `业主${i}`, idNumber: '' }))
    expect(cross(...lines).map(([, code]) => code)).toEqual(Array(6).fill('SAME_PHONE_MANY'))
  })
})

describe('shares of one unit', () => {
  it('that do not come to the whole are told', () => {
    const judged = (...shares: string[]) => {
      const lines = shares.map((share, i) => lineOf({ ownerName: `业主${i}`, idNumber: '', phone: '', share }))
      const check = new CrossCheck()
      for (const result of judgeAll(rowsOf([TITLES, ...lines]))) check.add(result)
      return check.finish().map(({ problem }) => problem.code)
    }
    expect(judged('1/3', '1/3', '1/3')).toEqual([])
    expect(judged('50%', '40%')).toEqual(['SHARE_SUM', 'SHARE_SUM'])
  })
})

describe('a register with every defect', () => {
  const defects = Object.fromEntries(Object.keys(DEFECTS).map((defect) => [defect, 4])) as Record<Defect, number>
  const made = [...makeRows({ units: 200, title: '某某小区业主清册', defects })]
  const rows = rowsOf(made.map(({ cells }) => cells))
  const header = headerOf(rows)

  it('is told of each, on the rows where it is, and of nothing else', () => {
    const results = judgeAll(rows, header)
    const check = new CrossCheck()
    for (const result of results) check.add(result)
    const found = new Map(results.map((result) => [result.rowNo, codesOf(result)]))
    for (const { rowNo, problem } of check.finish()) found.get(rowNo)?.push(problem.code)
    expect(results.map(({ kind }) => kind)).toEqual(made.map(({ kind }) => kind))
    expect([...found.values()]).toEqual(made.map(({ expect: codes }) => [...codes]))
  })

  it('comes to the same whatever the order of its rows', () => {
    const whole = judgeAll(rows, header)
    const expected = summarise(whole)
    fc.assert(
      fc.property(fc.shuffledSubarray(whole, { minLength: whole.length }), (shuffled) => {
        expect(summarise(shuffled)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  it('is grouped by what to do: errors first, the first twenty rows of each', () => {
    const summary = summarise(judgeAll(rows, header))
    expect([summary.red, summary.rows]).toEqual([4 * 5, rows.length])
    const firstWarning = summary.groups.findIndex(({ severity }) => severity === 'warn')
    expect(summary.groups.slice(firstWarning).every(({ severity }) => severity === 'warn')).toBe(true)
    for (const group of summary.groups) {
      expect(group.rows).toEqual([...group.rows].sort((a, b) => a - b))
      expect(group.rows.length).toBe(Math.min(20, group.count))
    }
  })
})

describe('the full export', () => {
  it('has the columns of the template and reads back as it was', () => {
    const unitTypes = ['110住宅', '120办公室', '119宿舍', '商铺', '车位', '储藏室', '非住宅', '其他']
    const states = ['2003已交房', '2002未销售', '已售未交房']
    const line = fc.record({
      building: fc.integer({ min: 1, max: 99 }).map(String),
      room: fc.integer({ min: 101, max: 3304 }).map(String),
      floor: fc
        .integer({ min: -3, max: 60 })
        .filter((n) => n !== 0)
        .map(String),
      area: fc.integer({ min: 800, max: 150_000 }).map((n) => (n / 100).toFixed(2)),
      unitType: fc.constantFrom(...unitTypes),
      state: fc.constantFrom(...states),
      ownerType: fc.constantFrom('1001业主', '1003租客', '1002家庭成员'),
      rent: fc.constantFrom('', '1500', '1500.55'),
      layout: fc.constantFrom('', '三室两厅'),
    })
    fc.assert(
      fc.property(line, (changes) => {
        const [first] = judge(lineOf(changes))
        if (!first?.unit) throw new Error('a sound line was refused')
        const role = first.owners?.[0] ? 'OWNER' : (first.others?.[0]?.role ?? 'OWNER')
        const person = first.owners?.[0] ?? first.others?.[0]?.person
        if (!person) throw new Error('nobody on the line')
        const written = templateLine(first.unit, { ...person, role, idNumber: person.identity?.value ?? null })
        const [second] = judge(written)
        expect(written).toHaveLength(TITLES.length)
        expect(second?.unit).toEqual(first.unit)
        expect(second?.owners).toEqual(first.owners)
        expect(second?.others).toEqual(first.others)
      }),
    )
  })

  it('has the seventeen columns that the older template has, first and in its order', () => {
    expect(TITLES.slice(0, 17).join('|')).toBe(
      '楼号|单元|房间|楼层|总层数|是否有电梯|房屋类型|房屋户型|建筑面积|室内面积|租金|房屋状态|业主名称|性别|手机号|身份证号|业主类型',
    )
    expect(TITLES.slice(17)).toEqual(['人员类型', '人员角色', '联系人', '联系电话', '产权份额', '不动产单元号'])
  })
})
