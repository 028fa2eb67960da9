import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import type { ProblemCode } from '../problem.ts'
import { TEMPLATE_COLUMNS } from '../template.ts'
import { idCheckCharacter, usccCheckCharacter } from './test-codes.ts'

/**
 * Registers to import, made up: any number of units in the shape of the common one-sheet template, with known defects
 * put in. Deterministic by seed; used by tests, the benchmark and the demo. Written by a library, not by our own
 * writer, so that reader and writer cannot agree on a mistake.
 */

/** What can be wrong, and what the import says to it (`null`: nothing, it is understood). */
export const DEFECTS = {
  FULL_WIDTH: null,
  CO_OWNERS_JOINED: null,
  CO_OWNERS_ON_LINES: null,
  TENANT_LINE: null,
  UNSOLD: null,
  BLANK_LINE: null,
  TOTAL_LINE: null,
  REPEATED_HEADER: null,
  PLACEHOLDER_PHONE: null,
  PLACEHOLDER_ID: 'ID_MISSING',
  ID_WRONG: 'ID_INVALID',
  ID_AS_NUMBER: 'ID_PRECISION_LOST',
  ID_COUNT: 'ID_COUNT',
  SOLD_ONLY: 'STATE_SOLD_NOT_DELIVERED',
  AREA_MISSING: 'AREA_MISSING',
  LINE_TWICE: 'LINE_REPEATED',
  AREA_WORDS: 'AREA_NOT_A_NUMBER',
  AREA_THREE_DECIMALS: 'AREA_TOO_MANY_DECIMALS',
  ROOM_MISSING: 'ROOM_INCOMPLETE',
  AREA_DIFFERS: 'ROOM_CONFLICT',
} as const satisfies Record<string, ProblemCode | null>

export type Defect = keyof typeof DEFECTS

/** What a generated line is, beside its cells. `expect`: the findings it must cause. */
export type MadeRow = {
  readonly cells: readonly (string | number | null)[]
  readonly kind: 'TITLE' | 'HEADER' | 'DATA' | 'TOTAL' | 'BLANK'
  readonly expect: readonly ProblemCode[]
}

/** What to make. */
export type MakeOptions = {
  /** Units; co-owners, tenants, totals and the like add lines. */
  readonly units: number
  readonly seed?: number
  /** How often each defect occurs, spread evenly. Their sum must not exceed `units`. */
  readonly defects?: Partial<Record<Defect, number>>
  /** A title line above the header. */
  readonly title?: string
  /** The newer template with 21 columns, or the older with 17. */
  readonly columns?: 17 | 21
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜']
const GIVEN = [
  '伟',
  '芳',
  '秀英',
  '敏',
  '静',
  '建国',
  '志强',
  '桂兰',
  '明',
  '丽华',
  '俊杰',
  '婷婷',
  '建华',
  '雪梅',
  '国平',
  '文博',
]
const FLOORS = 15
const ROOMS_A_FLOOR = 4
const SECTIONS = 2

type Random = () => number

/** A small generator (mulberry32): the same seed, the same file on every machine. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T

/** A made-up name. */
function madeName(random: Random): string {
  return pick(random, SURNAMES) + pick(random, GIVEN)
}

/** A well-formed identity number with a birth date from 1940 on; different for each serial below 2.7 million. */
function madeId(serial: number): string {
  const region = ['320281', '320282', '320205', '330402', '330603'][Math.floor(serial / 1000) % 5] ?? '320281'
  const days = (Math.floor(serial / 5000) * 37 + (serial % 5000) * 7) % 20_000
  const birth = new Date(Date.UTC(1940, 0, 1) + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  const digits = `${region}${birth}${String(serial % 1000).padStart(3, '0')}`
  return digits + idCheckCharacter(digits)
}

/** A well-formed mobile number; different for each serial below 800 million. */
function madePhone(serial: number): string {
  return `1${3 + (serial % 7)}${String(100_000_000 + ((serial * 7919) % 800_000_000)).slice(0, 9)}`
}

/** A company with a well-formed credit code. */
function madeCompany(serial: number): { name: string; code: string } {
  const body = `91320281MA1${String(serial).padStart(6, '0')}`
  const word = ['恒信', '锦程', '中天', '华诚', '瑞丰'][serial % 5] ?? '恒信'
  return { name: `江阴市${word}${serial}置业有限公司`, code: body + usccCheckCharacter(body) }
}

type Draft = Record<
  | 'building'
  | 'section'
  | 'room'
  | 'floor'
  | 'unitType'
  | 'area'
  | 'state'
  | 'name'
  | 'gender'
  | 'phone'
  | 'id'
  | 'ownerType'
  | 'personType',
  string
>

function draftUnit(index: number, random: Random): Draft {
  const perBuilding = SECTIONS * FLOORS * ROOMS_A_FLOOR
  const building = Math.floor(index / perBuilding) + 1
  const within = index % perBuilding
  const section = Math.floor(within / (FLOORS * ROOMS_A_FLOOR)) + 1
  const floor = Math.floor((within % (FLOORS * ROOMS_A_FLOOR)) / ROOMS_A_FLOOR) + 1
  const door = (within % ROOMS_A_FLOOR) + 1
  const company = index % 97 === 0 ? madeCompany(index) : null
  const area = 6000 + Math.floor(random() * 9000)
  return {
    building: String(building),
    section: String(section),
    room: `${floor}0${door}`,
    floor: String(floor),
    unitType: '110住宅',
    area: `${Math.floor(area / 100)}.${String(area % 100).padStart(2, '0')}`,
    state: pick(random, ['2001已入住', '2003已交房', '2005已装修']),
    name: company?.name ?? madeName(random),
    gender: company ? '' : pick(random, ['男', '女']),
    phone: madePhone(index),
    id: company?.code ?? madeId(index),
    ownerType: '1001业主',
    personType: company ? 'C公司' : 'P个人',
  }
}

function line(d: Draft, columns: 17 | 21): (string | number | null)[] {
  const lift = '是'
  const base = [
    d.building,
    d.section,
    d.room,
    d.floor,
    String(FLOORS),
    lift,
    d.unitType,
    '三室两厅',
    d.area,
    '',
    '',
    d.state,
  ]
  const person = [d.name, d.gender, d.phone, d.id, d.ownerType]
  const more = [d.personType, d.ownerType === '1001业主' ? '1业主' : '2租客', '', '']
  return [...base, ...person, ...(columns === 21 ? more : [])].map((value) => (value === '' ? null : value))
}

const wide = (text: string): string => text.replace(/[\d.-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

type Make = (d: Draft, random: Random, index: number, columns: 17 | 21) => MadeRow[]

const data = (cells: MadeRow['cells'], ...expect: ProblemCode[]): MadeRow => ({ cells, kind: 'DATA', expect })

const change =
  (changes: Partial<Draft>, ...expect: ProblemCode[]): Make =>
  (d, _random, _index, columns) => [data(line({ ...d, ...changes }, columns), ...expect)]

const MAKE: Readonly<Record<Defect, Make>> = {
  FULL_WIDTH: (d, _r, _i, columns) => [
    data(line({ ...d, building: wide(d.building), room: wide(d.room), area: wide(d.area) }, columns)),
  ],
  CO_OWNERS_JOINED: (d, random, index, columns) => {
    const other = { name: madeName(random), id: madeId(index + 500_000), phone: madePhone(index + 500_000) }
    const both = { name: `${d.name}、${other.name}`, id: `${d.id},${other.id}`, phone: `${d.phone}，${other.phone}` }
    return [data(line({ ...d, ...both, personType: '', gender: '' }, columns))]
  },
  CO_OWNERS_ON_LINES: (d, random, index, columns) => {
    const other = { name: madeName(random), id: madeId(index + 500_000), phone: madePhone(index + 500_000) }
    return [data(line(d, columns)), data(line({ ...d, ...other, personType: 'P个人' }, columns))]
  },
  TENANT_LINE: (d, random, index, columns) => {
    const tenant = { name: madeName(random), id: madeId(index + 600_000), phone: madePhone(index + 600_000) }
    return [
      data(line(d, columns)),
      data(line({ ...d, ...tenant, ownerType: '1003租客', personType: 'P个人' }, columns)),
    ]
  },
  UNSOLD: (d, _r, _i, columns) => {
    const developer = madeCompany(1)
    const changes = { state: '2002未销售', name: developer.name, id: developer.code, gender: '', personType: 'C公司' }
    return [data(line({ ...d, ...changes, phone: '' }, columns))]
  },
  BLANK_LINE: (d, _r, _i, columns) => [data(line(d, columns)), { cells: [], kind: 'BLANK', expect: [] }],
  TOTAL_LINE: (d, _r, _i, columns) => [
    data(line(d, columns)),
    { cells: ['合 计', null, null, null, null, null, null, null, '12,345.67'], kind: 'TOTAL', expect: [] },
  ],
  REPEATED_HEADER: (d, _r, _i, columns) => [
    data(line(d, columns)),
    { cells: titles(columns), kind: 'HEADER', expect: [] },
  ],
  PLACEHOLDER_PHONE: change({ phone: '18999999999' }),
  PLACEHOLDER_ID: change({ id: '111111111111111111' }, 'ID_MISSING'),
  ID_WRONG: change({ id: '320281198506070018', personType: 'P个人', name: '钱进', gender: '男' }, 'ID_INVALID'),
  ID_AS_NUMBER: (d, _r, _i, columns) => {
    const cells = line({ ...d, personType: 'P个人', name: '钱来', gender: '男' }, columns)
    cells[15] = 3.2028119850607e17
    return [data(cells, 'ID_PRECISION_LOST')]
  },
  ID_COUNT: (d, random, _i, columns) => [
    data(
      line({ ...d, name: `${madeName(random)},${madeName(random)},钱多`, id: '', phone: '' }, columns).with(
        15,
        `${d.id},无`,
      ),
      'ID_COUNT',
    ),
  ],
  SOLD_ONLY: change({ state: '2007已出售' }, 'STATE_SOLD_NOT_DELIVERED'),
  AREA_MISSING: change({ area: '0' }, 'AREA_MISSING'),
  LINE_TWICE: (d, _r, _i, columns) => [data(line(d, columns)), data(line(d, columns), 'LINE_REPEATED')],
  AREA_WORDS: change({ area: '约九十' }, 'AREA_NOT_A_NUMBER'),
  AREA_THREE_DECIMALS: change({ area: '120.335' }, 'AREA_TOO_MANY_DECIMALS'),
  ROOM_MISSING: change({ room: '' }, 'ROOM_INCOMPLETE'),
  AREA_DIFFERS: (d, random, index, columns) => {
    const other = { name: madeName(random), id: madeId(index + 700_000), phone: madePhone(index + 700_000) }
    const changed = { ...d, ...other, area: '59.99', personType: 'P个人' }
    return [data(line(d, columns), 'ROOM_CONFLICT'), data(line(changed, columns), 'ROOM_CONFLICT')]
  },
}

function titles(columns: 17 | 21): string[] {
  return TEMPLATE_COLUMNS.slice(0, columns).map(({ title }) => title)
}

/** The lines of a made-up register, header included, one after the other. */
export function* makeRows(options: MakeOptions): Generator<MadeRow> {
  const { units, seed = 1, defects = {}, title, columns = 21 } = options
  const random = seeded(seed)
  if (title !== undefined) yield { cells: [title], kind: 'TITLE', expect: [] }
  yield { cells: titles(columns), kind: 'HEADER', expect: [] }
  const at = placeDefects(units, defects)
  for (let index = 0; index < units; index++) {
    const draft = draftUnit(index, random)
    const defect = at.get(index)
    if (defect === undefined) yield data(line(draft, columns))
    else yield* MAKE[defect](draft, random, index, columns)
  }
}

/** Spreads the defects evenly over the units, one a unit. */
function placeDefects(units: number, defects: Partial<Record<Defect, number>>): Map<number, Defect> {
  const wanted = (Object.entries(defects) as [Defect, number][]).flatMap(([defect, count]) =>
    Array<Defect>(count).fill(defect),
  )
  if (wanted.length > units) throw new RangeError('more defects than units')
  return new Map(wanted.map((defect, i) => [Math.floor(((i + 0.5) * units) / wanted.length), defect]))
}

/** A workbook as a stream of bytes; memory does not grow with the rows. */
export function makeWorkbookStream(options: MakeOptions): ReadableStream<Uint8Array> {
  return writeXlsxStream(cellsOnly(makeRows(options)), { name: '资产信息' })
}

function* cellsOnly(rows: Iterable<MadeRow>): Generator<(string | number | null)[]> {
  for (const { cells } of rows) yield [...cells]
}

/** A whole workbook in memory, for small files. `merges` as rows and columns from 0, ends included. */
export async function makeWorkbook(
  sheets: readonly {
    readonly name: string
    readonly rows: readonly (readonly (string | number | boolean | Date | null)[])[]
    readonly merges?: readonly { startRow: number; startCol: number; endRow: number; endCol: number }[]
    readonly hidden?: boolean
  }[],
  password?: string,
): Promise<Buffer> {
  const written = await writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], hidden = false }) => ({
      name,
      rows: rows.map((row) => [...row]),
      merges: [...merges],
      hidden,
    })),
    ...(password !== undefined && { encryption: { password, spinCount: 1000 } }),
  })
  return Buffer.from(written)
}

/** The same rows as CSV text, fields quoted where needed. */
export function makeCsv(rows: Iterable<MadeRow>): string {
  const field = (value: string | number | null) => {
    const text = value === null ? '' : String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [...rows].map(({ cells }) => `${cells.map(field).join(',')}\r\n`).join('')
}
