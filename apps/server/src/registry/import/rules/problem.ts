import type { Field } from './field.ts'
import { FIELD_TITLE } from './field.ts'

/** `error`: the row is not imported. `warn`: it is, once somebody has looked. */
export type Severity = 'error' | 'warn'

type Entry = { readonly severity: Severity; readonly message: string; readonly hint: string }

/**
 * Everything that can be wrong with a row. `message` says what is, `hint` what to do; the preview makes one group of
 * each code, so a hint is the action for all of its rows.
 */
const PROBLEMS = {
  ROOM_EMPTY: { severity: 'error', message: '没有楼号和房间', hint: '补上楼号、单元和房间；不是房屋的行请删除。' },
  ROOM_INCOMPLETE: {
    severity: 'error',
    message: '楼号或房间不全，认不出是哪一户',
    hint: '按「楼号、单元、房间」三列填写，或写成 1-1-1001；整张表都是同一栋楼的，在列对应里填写楼号。',
  },
  ROOM_DISAGREES: {
    severity: 'error',
    message: '房间里写的楼号、单元与前面两列不一致',
    hint: '核对是哪一户，改成一致，或在房间列只写房号。',
  },
  ROOM_TOO_LONG: { severity: 'error', message: '楼号、单元或房间太长', hint: '缩短到 40 个字以内。' },
  ROOM_BECAME_DATE: {
    severity: 'error',
    message: '表格软件把房号变成了日期',
    hint: '把楼号、单元、房间三列的单元格格式设为「文本」，重新填写后再上传。',
  },
  ROOM_DOUBTFUL: {
    severity: 'warn',
    message: '房号超过三段，已把最后两段当作单元和房间',
    hint: '核对楼号、单元和房间是否拆对；不对就分三列填写。',
  },
  ROOM_CONFLICT: {
    severity: 'error',
    message: '同一户在文件里出现多次，房屋资料却不同',
    hint: '核对建筑面积、房屋类型和房屋状态，各行改成一致；同一户只有业主不同才算共有。',
  },
  LINE_REPEATED: { severity: 'warn', message: '与前面某行完全重复', hint: '重复的行不会重复导入，可以删除。' },
  AREA_MISSING: {
    severity: 'warn',
    message: '没有建筑面积',
    hint: '按不动产权证补上建筑面积；没有面积的户不能计算表决面积和分摊。',
  },
  AREA_NOT_A_NUMBER: { severity: 'error', message: '面积不是数字', hint: '只填数字，例如 89.32。' },
  AREA_TOO_MANY_DECIMALS: {
    severity: 'error',
    message: '面积超过两位小数',
    hint: '按不动产权证填写，最多两位小数；系统不替您四舍五入。',
  },
  AREA_NEGATIVE: { severity: 'error', message: '面积是负数', hint: '核对后填写正数。' },
  AREA_TOO_LARGE: { severity: 'error', message: '面积大得不可能', hint: '核对小数点的位置。' },
  AREA_UNUSUAL: {
    severity: 'warn',
    message: '面积与房屋类型不太相称',
    hint: '核对小数点的位置和房屋类型；没错就确认导入。',
  },
  INNER_LARGER: { severity: 'warn', message: '室内面积大于建筑面积', hint: '核对两列是否填反。' },
  NUMBER_UNREADABLE: {
    severity: 'warn',
    message: '这一列认不出来，没有导入',
    hint: '改成数字（楼层如 3、-1；金额最多两位小数），或留空。',
  },
  STATE_UNKNOWN: {
    severity: 'warn',
    message: '房屋状态认不出来，先按有无业主判断',
    hint: '填写 2001已入住、2002未销售、2003已交房 等，见模板说明。',
  },
  STATE_SOLD_NOT_DELIVERED: {
    severity: 'warn',
    message: '只写了已出售，没写已交房，先按「已售未交付」导入',
    hint: '已交付的请改为 2003已交房；未交付的户仍由建设单位行使业主权利。',
  },
  STATE_IDLE_NO_OWNER: {
    severity: 'warn',
    message: '空闲且没有业主，先按「未销售」导入',
    hint: '确认是未销售，还是漏填了业主。',
  },
  UNSOLD_WITH_PERSON: {
    severity: 'warn',
    message: '房屋状态是未销售，却有个人业主',
    hint: '核对房屋状态；已售已交的请改为 2003已交房。',
  },
  TYPE_UNKNOWN: {
    severity: 'warn',
    message: '房屋类型认不出来，先按住宅导入',
    hint: '填写 110住宅、120办公室、119宿舍、商铺、车位、储藏室 之一。',
  },
  TYPE_CONFIRM: { severity: 'warn', message: '房屋类型有两种理解', hint: '确认是住宅、非住宅还是物业用房。' },
  OWNER_MISSING: {
    severity: 'warn',
    message: '没有业主名称',
    hint: '补上业主名称；未销售的房屋请把房屋状态填为 2002未销售。',
  },
  OWNER_TOO_LONG: {
    severity: 'error',
    message: '业主名称太长，或一格里业主太多',
    hint: '每位业主一行，或用逗号隔开；单个名称不超过 100 个字。',
  },
  OWNER_SPLIT_BY_SPACE: {
    severity: 'warn',
    message: '业主名称用空格隔开，先按几位共有人处理',
    hint: '多位业主请用逗号隔开；一位业主请去掉中间的空格。',
  },
  ID_COUNT: {
    severity: 'warn',
    message: '证件号个数与业主个数不同，证件号没有导入',
    hint: '按业主的次序用逗号隔开证件号，没有的写「无」。',
  },
  PHONE_COUNT: {
    severity: 'warn',
    message: '手机号个数与业主个数不同',
    hint: '按业主的次序用逗号隔开手机号，没有的写「无」。',
  },
  ID_PRECISION_LOST: {
    severity: 'warn',
    message: '证件号被存成了数字，末几位已经丢失，没有导入',
    hint: '把身份证号一列的单元格格式设为「文本」，从原始资料重新填写（改格式不能找回丢失的数字）。',
  },
  ID_INVALID: {
    severity: 'warn',
    message: '证件号没有通过校验，没有导入',
    hint: '对照证件核对；业主首次认证时要核对姓名和证件号。',
  },
  ID_MISSING: {
    severity: 'warn',
    message: '没有证件号（或填的是占位号）',
    hint: '补上证件号后，业主才能自己在手机上认证；也可以到社区现场核验。',
  },
  ID_ENDS_IN_ZEROS: {
    severity: 'warn',
    message: '身份证号末三位是 000，可能是表格软件四舍五入的结果',
    hint: '对照证件核对；若整列都是这样，请把这一列设为「文本」，从原始资料重新填写。',
  },
  ID_OTHER_KIND: {
    severity: 'warn',
    message: '不是居民身份证号或统一社会信用代码，按其他证件导入',
    hint: '确认是护照、通行证等其他证件。',
  },
  PHONE_INVALID: { severity: 'warn', message: '手机号不对，没有导入', hint: '核对后填写 11 位手机号。' },
  PERSON_TYPE_CONFLICT: {
    severity: 'warn',
    message: '人员类型与证件号不一致，先按证件号处理',
    hint: '核对是个人还是单位。',
  },
  ROLE_CONFLICT: {
    severity: 'warn',
    message: '业主类型与人员角色不一致，没有当作业主',
    hint: '核对这一行是业主、家庭成员还是租客。',
  },
  ROLE_UNKNOWN: {
    severity: 'warn',
    message: '业主类型或人员角色认不出来，先按业主处理',
    hint: '填写 1001业主、1002家庭成员、1003租客、1004临时 之一。',
  },
  SHARE_UNREADABLE: {
    severity: 'warn',
    message: '产权份额认不出来，没有导入',
    hint: '写成 50% 或 1/2，多位业主用逗号隔开。',
  },
  SHARE_SUM: { severity: 'warn', message: '同一户各业主的份额加起来不是 100%', hint: '核对各业主的份额。' },
  FORMULA_ERROR: {
    severity: 'error',
    message: '单元格里是出错或没有计算过的公式',
    hint: '用 WPS 或 Excel 打开文件，把公式改成数值，保存后再上传。',
  },
  SAME_ID_OTHER_NAME: {
    severity: 'warn',
    message: '同一个证件号用在不同姓名上',
    hint: '核对是哪位业主的证件号；姓名写法不同请统一。',
  },
  SAME_PHONE_MANY: {
    severity: 'warn',
    message: '同一个手机号登记给了很多业主',
    hint: '多半是代填的号码；请换成业主本人的手机号，否则本人收不到通知。',
  },
  MEMBER_WITHOUT_OWNER: {
    severity: 'warn',
    message: '这一户只有家庭成员或租客，没有业主',
    hint: '补上业主一行（业主类型 1001）。',
  },
} as const satisfies Record<string, Entry>

export type ProblemCode = keyof typeof PROBLEMS

/** One finding about one row. `value` is masked where it is personal. */
export type Problem = {
  readonly code: ProblemCode
  readonly severity: Severity
  readonly field: Field | null
  /** The column's title as people know it; `null` where the finding is about the whole row. */
  readonly column: string | null
  readonly value: string | null
  readonly message: string
  readonly hint: string
}

const MAX_VALUE_CHARS = 60

/** Makes a finding; `value` must already be masked. */
export function problem(code: ProblemCode, field: Field | null = null, value: string | null = null): Problem {
  const { severity, message, hint } = PROBLEMS[code]
  const column = field === null ? null : FIELD_TITLE[field]
  const shown = value !== null && value.length > MAX_VALUE_CHARS ? `${value.slice(0, MAX_VALUE_CHARS)}…` : value
  return { code, severity, field, column, value: shown, message, hint }
}
