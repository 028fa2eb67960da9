import { KINDS, UNIT_STATES, USES } from '../unit/unit.ts'

/** Words for fields in "from → to" lists. */
const FIELDS: Record<string, string> = {
  area_registry: '登记面积',
  area_survey: '实测面积',
  area_contract: '合同面积',
  inner_area: '套内面积',
  floor: '楼层',
  layout: '户型',
  occupancy: '使用情况',
  estate_no: '不动产单元号',
  kind: '类型',
  use: '用途',
  state: '状态',
  name: '名称',
  address: '地址',
  built_year: '建成年份',
  manager_name: '项目经理',
  contract_from: '合同开始日',
  contract_until: '合同到期日',
  fee_cents_per_m2: '物业费单价（分）',
  law_pack: '规则包',
}

const WORDS: Record<string, string> = {
  ...KINDS,
  ...USES,
  ...UNIT_STATES,
  MANAGED: '物业企业管理',
  ENTRUSTED: '委托代管',
  UNMANAGED: '无人管理',
  name: '姓名',
  phone: '电话',
  idNo: '证件号',
  idNoPart: '证件号（部分）',
}

/** Ids and internal facts that no reader wants. */
const SILENT = new Set(['company_id', 'developer_id'])

/** What an act's detail says, as one line for people: `原因：核对产权证；登记面积：88.00 → 89.32`. */
export function detailSentence(detail: Record<string, unknown>): string {
  const parts = [
    text('原因', detail.reason),
    list('查看了', detail.shown),
    changes(detail.changes),
    text('登记日', detail.fromDate),
    text('名称', detail.name),
    text('增加', detail.added),
    text('任期', detail.term),
    typeof detail.recorded === 'number' ? `登记 ${detail.recorded} 条` : '',
    text('文件', detail.fileName),
  ]
  return parts.filter((part) => part !== '').join('；')
}

function text(title: string, value: unknown): string {
  return typeof value === 'string' && value !== '' ? `${title}：${value}` : ''
}

function list(title: string, value: unknown): string {
  return Array.isArray(value) ? `${title}：${value.map(word).join('、')}` : ''
}

function changes(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  const known = Object.keys(FIELDS)
  return Object.entries(value as Record<string, { from?: unknown; to?: unknown } | null>)
    .filter(([field]) => !SILENT.has(field))
    .sort(([a], [b]) => known.indexOf(a) - known.indexOf(b))
    .map(([field, change]) => `${FIELDS[field] ?? field}：${word(change?.from)} → ${word(change?.to)}`)
    .join('；')
}

function word(value: unknown): string {
  if (value === null || value === undefined || value === '') return '空'
  return WORDS[String(value)] ?? String(value)
}
