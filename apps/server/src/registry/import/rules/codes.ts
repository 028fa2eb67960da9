import { chineseNumber, clean, compact, isMissing, memo } from './text.ts'

/** How a unit stands between developer and owners. */
export type UnitState = 'OWNED' | 'UNSOLD' | 'UNDELIVERED'

/** What a unit is. */
export type UnitKind =
  | 'DWELLING'
  | 'OFFICE'
  | 'DORMITORY'
  | 'SHOP'
  | 'PARKING'
  | 'GARAGE'
  | 'STORAGE'
  | 'SERVICE_ROOM'
  | 'OTHER'

/** What the law asks about a unit: whether it is lived in, worked in, or neither (民法典第二百七十一条以下). */
export type UnitUse = 'DWELLING' | 'NON_RESIDENTIAL' | 'PARKING' | 'OTHER'

/** A reading and whether a person must confirm it; `null` when the text says nothing known. */
export type Reading<T> = { readonly value: T; readonly confirm: boolean } | null

const sure = <T>(value: T): Reading<T> => ({ value, confirm: false })
const ask = <T>(value: T): Reading<T> => ({ value, confirm: true })

/** `2003已交房` and `2003` → `2003`; text without a leading code → `''`. */
function leadingCode(text: string, length: number): string {
  const digits = /^\d+/.exec(compact(text))?.[0] ?? ''
  return digits.length === length ? digits : ''
}

/**
 * 房屋状态 as the common template codes it (2001-2009) or in words.
 *
 * 2007 已出售 alone does not say whether the unit was handed over. Until then the buyer does not possess it and the
 * developer stays the owner who votes and pays (最高人民法院《建筑物区分所有权纠纷解释》第一条第二款: a buyer counts as
 * owner on having *lawfully taken possession*), so it is read as UNDELIVERED, to be confirmed. 2008 空闲 is OWNED where
 * the row names an owner; without one it may be unsold, so it is read as UNSOLD, to be confirmed.
 */
export function readState(text: string, hasOwner: boolean): Reading<UnitState> {
  return hasOwner ? stateWithOwner(text) : stateWithoutOwner(text)
}

const stateWithOwner = memo((text) => judgeState(text, true))
const stateWithoutOwner = memo((text) => judgeState(text, false))

function judgeState(text: string, hasOwner: boolean): Reading<UnitState> {
  if (isMissing(text)) return null
  const code = leadingCode(text, 4)
  if (code !== '') return stateOfCode(code, hasOwner)
  const word = compact(text)
  if (/未(销|售|卖)|待售|在售|库存|尾房|未出售/.test(word)) return sure('UNSOLD')
  if (/未(交|收)(房|付|楼)|未交$|待交/.test(word)) return sure('UNDELIVERED')
  if (/(已|己)?(入住|交房|交付|装修|出租|租)|自住|居住|装修中|未入住|未装修|收房|在住/.test(word)) return sure('OWNED')
  if (/(已|己)?(出售|销售|售)$/.test(word)) return ask('UNDELIVERED')
  if (/空闲|闲置|空置/.test(word)) return hasOwner ? sure('OWNED') : ask('UNSOLD')
  return null
}

function stateOfCode(code: string, hasOwner: boolean): Reading<UnitState> {
  if (code === '2002') return sure('UNSOLD')
  if (code === '2007') return ask('UNDELIVERED')
  if (code === '2008') return hasOwner ? sure('OWNED') : ask('UNSOLD')
  return ['2001', '2003', '2004', '2005', '2006', '2009'].includes(code) ? sure('OWNED') : null
}

/** What the codes of 房屋状态 say about how an owned unit is used, beside that it is owned. */
const OCCUPANCY: Readonly<Record<string, string>> = {
  '2001': '已入住',
  '2004': '未入住',
  '2005': '已装修',
  '2006': '已出租',
  '2008': '空闲',
  '2009': '装修中',
}
const MAX_OCCUPANCY = 50

/** How an owned unit is used, out of its 房屋状态: `2006已出租` → `已出租`; `null` where the text only says handed over. */
export function readOccupancy(text: string): string | null {
  const code = leadingCode(text, 4)
  if (code !== '') return OCCUPANCY[code] ?? null
  const word = compact(text)
  return word === '' || word.length > MAX_OCCUPANCY || /交房|交付|收房/.test(word) ? null : word
}

/** The 房屋状态 that reads as owned and used like this; handed over (2003) for what no such text says. */
export function writeOccupancy(occupancy: string | null, hasOwner: boolean): string {
  const code = Object.keys(OCCUPANCY).find((key) => OCCUPANCY[key] === occupancy)
  const text = code ? `${code}${occupancy}` : (occupancy ?? '')
  const read = readState(text, hasOwner)
  return read?.value === 'OWNED' && readOccupancy(text) === occupancy ? text : '2003已交房'
}

/** What a unit is and how it counts. */
export type UnitType = { readonly kind: UnitKind; readonly use: UnitUse }

const TYPE = {
  DWELLING: { kind: 'DWELLING', use: 'DWELLING' },
  DORMITORY: { kind: 'DORMITORY', use: 'DWELLING' },
  OFFICE: { kind: 'OFFICE', use: 'NON_RESIDENTIAL' },
  SHOP: { kind: 'SHOP', use: 'NON_RESIDENTIAL' },
  WORKPLACE: { kind: 'OTHER', use: 'NON_RESIDENTIAL' },
  PARKING: { kind: 'PARKING', use: 'PARKING' },
  GARAGE: { kind: 'GARAGE', use: 'PARKING' },
  STORAGE: { kind: 'STORAGE', use: 'OTHER' },
  SERVICE_ROOM: { kind: 'SERVICE_ROOM', use: 'OTHER' },
  OTHER: { kind: 'OTHER', use: 'OTHER' },
} as const satisfies Record<string, UnitType>

/**
 * 房屋类型 as codes (110 住宅, 119 宿舍, 120 办公室) or words. 公寓 alone may be lived in or let by the night, and
 * 商住 is both; they are read as the commoner one, to be confirmed.
 */
export const readUnitType = memo((text): Reading<UnitType> => {
  if (isMissing(text)) return null
  const used = /^(.+)·作(.+)$/.exec(compact(text))
  const use = USE_WORDS.find(([, word]) => word === used?.[2])?.[0]
  const kind = used && use ? judgeUnitType(used[1] ?? '') : null
  return kind && use ? { ...kind, value: { ...kind.value, use } } : judgeUnitType(text)
})

const USE_WORDS: readonly (readonly [UnitUse, string])[] = [
  ['DWELLING', '住宅'],
  ['NON_RESIDENTIAL', '非住宅'],
  ['PARKING', '车位'],
  ['OTHER', '其他'],
]

const TYPE_WORDS: readonly (readonly [UnitType, string])[] = [
  [TYPE.DWELLING, '110住宅'],
  [TYPE.OFFICE, '120办公室'],
  [TYPE.DORMITORY, '119宿舍'],
  [TYPE.SHOP, '商铺'],
  [TYPE.PARKING, '车位'],
  [TYPE.GARAGE, '独立车库'],
  [TYPE.STORAGE, '储藏室'],
  [TYPE.SERVICE_ROOM, '物业管理用房'],
  [TYPE.WORKPLACE, '非住宅'],
  [TYPE.OTHER, '其他'],
]

/** The types offered in the template. */
export const TYPE_CHOICES: readonly string[] = TYPE_WORDS.map(([, word]) => word)

/** The 房屋类型 that reads as this type; an unusual use is added: `110住宅·作非住宅`. */
export function writeUnitType({ kind, use }: UnitType): string {
  const exact = TYPE_WORDS.find(([type]) => type.kind === kind && type.use === use)
  if (exact) return exact[1]
  const word = TYPE_WORDS.findLast(([type]) => type.kind === kind)?.[1] ?? '其他'
  return `${word}·作${USE_WORDS.find(([value]) => value === use)?.[1] ?? '其他'}`
}

function judgeUnitType(text: string): Reading<UnitType> {
  const word = compact(text)
  const code = leadingCode(word, 3)
  if (code !== '') {
    if (code === '110') return sure(TYPE.DWELLING)
    if (code === '119') return sure(TYPE.DORMITORY)
    return code === '120' ? sure(TYPE.OFFICE) : null
  }
  if (/物业(管理)?用房|物管|业委会用房|社区用房|配套用房|公建|设备/.test(word)) return ask(TYPE.SERVICE_ROOM)
  if (word === '独立车库') return sure(TYPE.GARAGE)
  if (/车位|车库|停车|车棚/.test(word)) return sure(TYPE.PARKING)
  if (/储藏|仓房|杂物|地下室|阁楼|自行车|柴间|贮藏|附房/.test(word)) return sure(TYPE.STORAGE)
  if (/商住|(酒店|商务|产权)式?公寓/.test(word)) return ask(TYPE.SHOP)
  if (/商铺|商服|商业|店铺|店面|门面|门市|商户|营业|商用|网点/.test(word)) return sure(TYPE.SHOP)
  if (/办公|写字/.test(word)) return sure(TYPE.OFFICE)
  if (/宿舍/.test(word)) return sure(TYPE.DORMITORY)
  if (/厂房|仓储|仓库|工业|酒店|非住宅|幼儿园|会所|学校/.test(word)) return sure(TYPE.WORKPLACE)
  if (/公寓/.test(word)) return ask(TYPE.DWELLING)
  if (/住宅|住房|别墅|排屋|叠墅|洋房|高层|多层|居住|商品房|安置房|经济适用|房改|拆迁/.test(word))
    return sure(TYPE.DWELLING)
  return word === '其他' || word === '其它' ? sure(TYPE.OTHER) : null
}

/** What the person on a line is to the unit. Only an OWNER votes; a tenant or a member of the family does not. */
export type Role = 'OWNER' | 'MEMBER' | 'TENANT' | 'STAFF' | 'OTHER'

/** 业主类型: 1001 业主, 1002 家庭成员, 1003 租客, 1004 临时. */
export const readOwnerType = memo((text): Role | null => {
  const codes: Record<string, Role> = { '1001': 'OWNER', '1002': 'MEMBER', '1003': 'TENANT', '1004': 'OTHER' }
  return codes[leadingCode(text, 4)] ?? roleWord(text)
})

/** 人员角色: 1 业主, 2 租客, 3 家庭成员, 4 公司员工, 99 其他. */
export const readPersonRole = memo((text): Role | null => {
  const code = /^\d{1,2}(?!\d)/.exec(compact(text))?.[0] ?? ''
  const codes: Record<string, Role> = { '1': 'OWNER', '2': 'TENANT', '3': 'MEMBER', '4': 'STAFF', '99': 'OTHER' }
  return codes[code] ?? roleWord(text)
})

function roleWord(text: string): Role | null {
  const word = compact(text)
  if (/租/.test(word)) return 'TENANT'
  if (/员工|职工/.test(word)) return 'STAFF'
  if (/成员|家属|配偶|子女|父母|亲属/.test(word)) return 'MEMBER'
  if (/业主|产权人|本人|户主|所有权人|共有人|权利人/.test(word)) return 'OWNER'
  return /临时|其他|其它|访客/.test(word) ? 'OTHER' : null
}

/** 人员类型 P个人 / C公司 and words for them. */
export const readPersonType = memo((text): 'NATURAL' | 'LEGAL' | null => {
  const word = clean(text).toUpperCase()
  if (/^P(?![A-Z])|个人|自然人/.test(word)) return 'NATURAL'
  return /^C(?![A-Z])|公司|单位|企业|法人|组织|机构/.test(word) ? 'LEGAL' : null
})

/** 性别: codes 0/1 of the common template (0 男, 1 女) are not trusted; only words are read. */
export function readGender(text: string): 'MALE' | 'FEMALE' | null {
  const word = compact(text)
  if (/^男/.test(word)) return 'MALE'
  return /^女/.test(word) ? 'FEMALE' : null
}

/** `是`, `有`, `Y`, `1` / `否`, `无`, `N`, `0`. */
export const readYesNo = memo((text): boolean | null => {
  const word = compact(text).toUpperCase()
  if (/^(是|有|Y|YES|1|TRUE|电梯)/.test(word)) return true
  return /^(否|无|没有|不|N|0|FALSE|非电梯)/.test(word) ? false : null
})

/** `3`, `3层`, `三楼`, `-1`, `负一层`, `B1`, `地下1层`; `null` for what is no storey. */
export const readFloor = memo((text): number | null => {
  const word = compact(text)
    .toUpperCase()
    .replace(/[层楼F]$/, '')
  const match = /^(-|负|B|地下)?第?(\d{1,3}|[一二三四五六七八九十百]+)$/.exec(word)
  if (!match) return null
  const digits = /^\d+$/.test(match[2] ?? '') ? Number(match[2]) : chineseNumber(match[2] ?? '')
  if (digits === null) return null
  return match[1] ? -digits : digits
})
