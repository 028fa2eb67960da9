import { describe, expect, it } from 'vitest'
import { type PersonCells, readPersons } from './person.ts'
import { isLegalName, splitList } from './person-list.ts'
import { parseShare } from './share.ts'
import { cellOf, ON } from './test-support/rows.ts'
import { testCheckCode } from './test-support/test-codes.ts'

const ID = '11010519491231002X'
const ID2 = '440524188001010014'
const USCC = '91350100M000100Y43'

function read(fields: Partial<Record<keyof PersonCells, string | number | null>>) {
  const cells = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, cellOf(value)]),
  ) as PersonCells
  const { persons, problems } = readPersons(cells, { on: ON, checkCode: testCheckCode })
  return { persons, codes: problems.map((found) => found.code), problems }
}

describe('one owner on a line', () => {
  it('with an identity number and a mobile', () => {
    const { persons, codes } = read({
      ownerName: '张 三',
      idNumber: '11010519491231002x',
      phone: '138 1234 5678'.replaceAll(' ', ''),
      gender: '男',
    })
    expect(persons).toEqual([
      {
        name: '张三',
        kind: 'NATURAL',
        identity: { kind: 'RESIDENT_ID', value: ID },
        phone: '13812345678',
        gender: 'MALE',
        share: null,
        developerLikely: false,
      },
    ])
    expect(codes).toEqual([])
  })

  it('loses placeholders, and the missing number is told', () => {
    const { persons, codes } = read({ ownerName: '张三', idNumber: '111111111111111111', phone: '18999999999' })
    expect(persons[0]).toMatchObject({ identity: null, phone: null })
    expect(codes).toEqual(['ID_MISSING'])
  })

  it('is not asked for a number the sheet has no column for', () => {
    expect(read({ ownerName: '张三' }).codes).toEqual([])
    expect(read({ ownerName: '张三', idNumber: null }).codes).toEqual(['ID_MISSING'])
  })

  it('whose number became a number cell loses it, with the reason', () => {
    const { persons, codes } = read({ ownerName: '张三', idNumber: 3.2028119850607e17 })
    expect([persons[0]?.identity, codes]).toEqual([null, ['ID_PRECISION_LOST']])
  })

  it.each(['320281198506070018', '320281850607001', '1101051949123100', '330402199002300000'])(
    '%s is no valid number',
    (idNumber) => {
      const { persons, codes, problems } = read({ ownerName: '张三', idNumber })
      expect([persons[0]?.identity, codes]).toEqual([null, ['ID_INVALID']])
      expect(problems[0]?.value).toMatch(/^\d\*+\d$/)
    },
  )

  it('whose number ends as rounded numbers do is asked about', () => {
    const rounded = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
      .flatMap((a) => ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((b) => `3202811985060${a}${b}000`))
      .filter((value) => testCheckCode('RESIDENT_ID', value, ON).valid)
    expect(rounded.length).toBeGreaterThan(0)
    for (const idNumber of rounded) expect(read({ ownerName: '张三', idNumber }).codes).toEqual(['ID_ENDS_IN_ZEROS'])
  })

  it('may hold a passport', () => {
    expect(read({ ownerName: 'John Smith', idNumber: 'E12345678' })).toMatchObject({
      persons: [{ name: 'John Smith', identity: { kind: 'OTHER', value: 'E12345678' } }],
      codes: ['ID_OTHER_KIND'],
    })
  })

  it('with a mobile that cannot be one keeps its name only', () => {
    expect(read({ ownerName: '张三', phone: '12345678901' })).toMatchObject({
      persons: [{ phone: null }],
      codes: ['PHONE_INVALID'],
    })
  })

  it('is nobody where the name is missing', () => {
    for (const ownerName of ['', '无', '/', '-', null]) expect(read({ ownerName, idNumber: ID }).persons).toEqual([])
  })
})

describe('several owners on a line', () => {
  it('pair with their numbers by position, whatever parts them', () => {
    const { persons, codes } = read({
      ownerName: '张三、李四',
      idNumber: `${ID}，${ID2}`,
      phone: '13812345678;13912345678',
    })
    expect(persons.map((p) => [p.name, p.identity?.value, p.phone])).toEqual([
      ['张三', ID, '13812345678'],
      ['李四', ID2, '13912345678'],
    ])
    expect(codes).toEqual([])
  })

  it('keep their places where one has no number', () => {
    const { persons, codes } = read({ ownerName: '张三,李四', idNumber: `无,${ID2}` })
    expect(persons.map((p) => p.identity?.value ?? null)).toEqual([null, ID2])
    expect(codes).toEqual(['ID_MISSING'])
  })

  it('get no identity number at all when the count does not fit, rather than the wrong one', () => {
    const { persons, codes } = read({ ownerName: '张三,李四,王五', idNumber: `${ID},${ID2}` })
    expect(persons.map((p) => p.identity)).toEqual([null, null, null])
    expect(codes).toEqual(['ID_COUNT'])
  })

  it('with one phone between them give it to the first, to be confirmed', () => {
    const { persons, codes } = read({ ownerName: '张三,李四', phone: '13812345678' })
    expect([persons.map((p) => p.phone), codes]).toEqual([['13812345678', null], ['PHONE_COUNT']])
  })

  it('parted by a space are asked about, a name with a space in it too', () => {
    expect(read({ ownerName: '张三 李四' })).toMatchObject({
      persons: [{ name: '张三' }, { name: '李四' }],
      codes: ['OWNER_SPLIT_BY_SPACE'],
    })
    expect(read({ ownerName: 'John Smith' }).persons).toHaveLength(1)
  })

  it('have shares where the sheet gives one to each', () => {
    expect(read({ ownerName: '张三,李四', share: '50%,1/2' }).persons.map((p) => p.share)).toEqual([
      { part: 1n, of: 2n },
      { part: 1n, of: 2n },
    ])
    expect(read({ ownerName: '张三,李四', share: '50%' })).toMatchObject({
      persons: [{ share: null }, { share: null }],
      codes: ['SHARE_UNREADABLE'],
    })
    expect(['33.33%', '1', '0.25', '2/4', '3/2', '0', 'x'].map(parseShare)).toEqual([
      { part: 3333n, of: 10000n },
      { part: 1n, of: 1n },
      { part: 1n, of: 4n },
      { part: 1n, of: 2n },
      null,
      null,
      null,
    ])
  })
})

describe('an organisation', () => {
  it('is known by its code, by what the sheet says, or by its name', () => {
    expect(read({ ownerName: '福建某某', idNumber: USCC }).persons[0]).toMatchObject({
      kind: 'LEGAL',
      identity: { kind: 'USCC' },
    })
    expect(read({ ownerName: '李记', personType: 'C公司' }).persons[0]?.kind).toBe('LEGAL')
    expect(read({ ownerName: '江阴市某某置业有限公司', gender: '男' }).persons[0]).toMatchObject({
      kind: 'LEGAL',
      gender: null,
      developerLikely: true,
    })
    for (const name of ['欧阳中心', '江阴市第一中学', '某某社区居民委员会', '中国银行江阴支行'])
      expect([name, isLegalName(name)]).toEqual([name, true])
    for (const name of ['张中心', '王有限', '李厂', '欧阳公司'.slice(0, 3)])
      expect([name, isLegalName(name)]).toEqual([name, false])
  })

  it('keeps commas that belong to its name', () => {
    expect(read({ ownerName: 'Linli Trading Co., Ltd.' }).persons.map((p) => p.name)).toEqual([
      'Linli Trading Co., Ltd.',
    ])
  })

  it('may have a landline', () => {
    expect(read({ ownerName: '某某有限公司', phone: '0510-86861234' })).toMatchObject({
      persons: [{ phone: '0510-86861234' }],
      codes: [],
    })
  })

  it('whose code says otherwise than the sheet is what the code says', () => {
    expect(read({ ownerName: '张三', idNumber: ID, personType: 'C公司' })).toMatchObject({
      persons: [{ kind: 'NATURAL' }],
      codes: ['PERSON_TYPE_CONFLICT'],
    })
  })
})

describe('a list in a cell', () => {
  it('keeps inner gaps and drops trailing ones', () => {
    expect(splitList('a,,b,')).toEqual(['a', '', 'b'])
    expect(splitList('张三\n李四')).toEqual(['张三', '李四'])
  })
})
