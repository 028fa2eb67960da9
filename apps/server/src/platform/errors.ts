/**
 * The closed list of errors. Each has an HTTP status, a Chinese title and a Chinese detail that says what to do next.
 * `{name}` in a detail is filled from the error's data. Codes are stable: clients may rely on them.
 */
const LIST = {
  // Start and schema
  ROLE_MISSING: [
    500,
    '缺少数据库角色',
    '数据库里没有角色 {role}，当前账号也无权创建。请按 docs/OPERATIONS.md「数据库角色」由管理员先建好再启动。',
  ],
  SCHEMA_NEWER: [
    500,
    '数据库版本比程序新',
    '数据库结构是第 {have} 版，本程序只认识到第 {know} 版。请换用更新的程序，不要用旧程序打开。',
  ],
  SCHEMA_CHANGED: [500, '迁移文件被改动', '第 {version} 号迁移文件与数据库里已执行的不一致。请恢复原文件后再启动。'],
  ROLE_NOT_GRANTED: [
    500,
    '数据库账号不能使用平台角色',
    '数据库账号还不能切换到角色 {role}。请由管理员执行 GRANT {role} TO 该账号（PostgreSQL 16 起加 WITH SET TRUE），再启动。',
  ],
  KEYS_MISSING: [
    500,
    '密钥不是这份数据的',
    '数据是用编号 {id} 的密钥加密的，密钥目录里没有它。请把原来的密钥目录放回（LINLI_KEY_DIR），不要用新密钥打开旧数据。',
  ],
  // Requests
  BAD_REQUEST: [400, '提交的内容有误', '请按提示修改标出的项目后重新提交。'],
  NOT_FOUND: [404, '没有找到', '没有找到您要的内容，可能已被移走，或不在您的管辖范围内。'],
  METHOD_NOT_FOUND: [404, '没有这个地址', '请检查地址是否写对。'],
  FORBIDDEN: [403, '您没有这项权限', '您的岗位不能做这件事：{what}。如确有需要，请联系上级为您调整岗位。'],
  NOT_SIGNED_IN: [401, '请先登录', '登录已过期或尚未登录，请重新登录。'],
  SIGN_IN_FAILED: [401, '登录没有成功', '账号或密码不对，请核对后再试。连续输错 5 次将锁定 15 分钟。'],
  ACCOUNT_LOCKED: [423, '账号已暂时锁定', '连续输错次数过多，请 15 分钟后再试，或联系管理员重设密码。'],
  CODE_WRONG: [401, '验证码不对', '验证码不对或已过期，请重新获取后再试。'],
  NO_SMS: [503, '还不能发送短信', '平台还没有接入短信，暂时不能用验证码登录。请到社区窗口办理。'],
  TOO_MANY: [429, '操作太频繁', '请稍等 {seconds} 秒再试。'],
  CONFLICT: [409, '内容已被别人改动', '您打开之后，这条记录已被他人修改。请刷新后在最新内容上重做。'],
  STATE: [409, '现在还不能这样做', '{why}'],
  IDEMPOTENCY_REUSED: [409, '重复提交的内容不一致', '同一个提交编号已用于另一份内容。请刷新页面后重新提交。'],
  IDEMPOTENCY_REQUIRED: [
    400,
    '缺少提交编号',
    '请求必须带 Idempotency-Key 头（8 到 200 个字符），以免网络重试造成重复。',
  ],
  TOO_LARGE: [413, '文件太大', '文件不能超过 {limit}，请压缩或拆分后再传。'],
  FILE_REFUSED: [422, '文件无法使用', '{why}'],
  LAW: [422, '与法律规定不符', '{why}'],
  UNAVAILABLE: [503, '服务暂时不可用', '系统正在启动或维护，请稍后再试；已提交的内容不会丢失。'],
  INTERNAL: [500, '系统出错了', '这次操作没有生效，请稍后重试；如反复出现，请把编号 {ref} 告诉管理员。'],
} as const satisfies Record<string, readonly [number, string, string]>

export type ErrorCode = keyof typeof LIST

/** A field that is wrong: JSON pointer and a Chinese sentence. */
export type FieldProblem = { pointer: string; detail: string }

export type ErrorExtra = { fields?: FieldProblem[]; article?: string }

/**
 * An error people may see. `data` fills the placeholders of the detail; `article` names the provision that would be broken.
 * @example throw new AppError('STATE', { why: '名册尚未冻结，请先冻结名册。' })
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly fields: FieldProblem[]
  readonly article: string | undefined

  constructor(code: ErrorCode, data: Record<string, string | number> = {}, extra: ErrorExtra = {}) {
    const [status, title, detail] = LIST[code]
    const filled = detail.replace(/\{(\w+)\}/g, (_, key: string) => String(data[key] ?? ''))
    super(`${code}: ${filled}`)
    this.code = code
    this.status = status
    this.title = title
    this.detail = filled
    this.fields = extra.fields ?? []
    this.article = extra.article
  }
}

/** Every code with its status and title, for the API documentation. */
export function errorList(): { code: ErrorCode; status: number; title: string }[] {
  return (Object.keys(LIST) as ErrorCode[]).map((code) => ({ code, status: LIST[code][0], title: LIST[code][1] }))
}
