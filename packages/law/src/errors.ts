/**
 * The closed list of errors of law, in the order in which they win when several apply:
 * dates, numbers, ids, then the rules' own.
 */
export const LAW_ERROR_CODES = [
  'BAD_DATE',
  'BAD_NUMBER',
  'DUPLICATE_ID',
  'EMPTY_LIST',
  'NEGATIVE_WEIGHT',
  'ZERO_WEIGHTS',
  'NO_OWNER',
  'NO_RATE',
  'VOTES_EXCEED_ROLL',
  'NEGATIVE_BALANCE',
  'NO_LAW_FOR_DATE',
] as const

export type LawErrorCode = (typeof LAW_ERROR_CODES)[number]

const TEXTS: Record<LawErrorCode, string> = {
  BAD_DATE: '日期不存在或格式不对，请写成 2024-06-01（按小时计的写成 2024-06-01T10:00:00+08:00）',
  BAD_NUMBER: '数字格式不对：面积和金额最多两位小数、不带逗号、不得为负，请改正后重试',
  DUPLICATE_ID: '同一编号出现了两次，请合并或改正编号',
  EMPTY_LIST: '名单为空（没有份额，或名册的面积或人数为零），请先补全',
  NEGATIVE_WEIGHT: '分摊权重不得为负，请改正',
  ZERO_WEIGHTS: '分摊权重全部为零，无从分摊，请至少填写一个大于零的权重',
  NO_OWNER: '已售房屋没有业主，或未售、未交付房屋没有建设单位，请先补全产权信息',
  NO_RATE: '没有适用的交存标准，请填写当地公布的每平方米交存额',
  VOTES_EXCEED_ROLL: '各类票合计超过名册的面积或人数，请核对名册与计票',
  NEGATIVE_BALANCE: '账户余额出现负数，请核对流水',
  NO_LAW_FOR_DATE: '该日期早于民法典施行日（2021-01-01），本系统没有适用的规则',
}

/**
 * The only error that rules of law throw on purpose.
 * `code` is stable; `message` is Chinese and says what to do next; `subject` names the id or field at fault.
 */
export class LawError extends Error {
  readonly code: LawErrorCode
  readonly subject: string | undefined

  constructor(code: LawErrorCode, subject?: string) {
    super(subject === undefined ? TEXTS[code] : `${TEXTS[code]}（${subject}）`)
    this.name = 'LawError'
    this.code = code
    this.subject = subject
  }
}
