import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError, type FieldProblem } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { maskName } from '../../platform/mask.ts'
import { accountOfPhone, normaliseName } from '../../registry/index.ts'
import { tellLine } from '../ballot/tell-line.ts'
import { meetingFor, requireState } from '../meeting/load-meeting.ts'
import type { AssemblyRow } from '../meeting/meeting.ts'
import {
  fileExists,
  findLine,
  hasDelegate,
  insertAuthority,
  linesOfAgent,
  listAuthorities,
  lockLine,
  votersOfLine,
} from './authority.store.ts'
import { AUTHORITY_KINDS, type AuthorityInput, type AuthorityRow } from './authority.ts'

/**
 * The community's desk records who acts for a voter line: an agent with letter and term (物业管理条例 第12条, 指导规则
 * 第26条), a delegate named by all co-owners, or a guardian (指导规则 第25条). Everybody on the line is told.
 * @throws BAD_REQUEST, NOT_FOUND, FORBIDDEN, STATE (voting over, or a delegate is named already), LAW (too many mandates)
 */
export async function recordAuthority(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string },
  input: AuthorityInput,
): Promise<AuthorityRow> {
  refuseIncomplete(input)
  return deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'authority.record')
    requireState(assembly, ['ROLL_FROZEN', 'NOTICED', 'VOTING'], '登记代理')
    const line = await findLine(tx, area.id, assembly.id, input.lineId)
    if (!line) throw wrong([{ pointer: '/lineId', detail: '本次会议的名册里没有这一户' }])
    if (input.letterFileId && !(await fileExists(tx, area.id, input.letterFileId))) {
      throw wrong([{ pointer: '/letterFileId', detail: '没有找到这份文件，请重新上传' }])
    }
    await lockLine(tx, line.id)
    const ward = await wardOf(tx, area.id, input)
    const accountId = await accountOfPhone(tx, deps, input.holderPhone)
    await refuseTooMany(tx, area.id, assembly, { ...input, rollId: line.roll_id, accountId })
    const id = newId()
    const at = deps.clock.now()
    await insertAuthority(tx, area.id, { ...input, id, accountId, ward, by: context.actor!, at })
    await audit(tx, context, {
      areaId: area.id,
      type: 'authority.recorded',
      subject: { kind: 'assembly', id: assembly.id },
      detail: {
        authorityId: id,
        lineId: line.id,
        kind: input.kind,
        from: input.validFrom,
        until: input.validUntil,
        letter: input.letterFileId ?? null,
      },
      at,
    })
    await tellLine(tx, area.id, line.id, notice(input, line.label, at))
    return (await listAuthorities(tx, area.id, assembly.id, { id, after: null, limit: 1 }))[0]!
  })
}

/**
 * The owner a guardian acts for: that owner votes no more, the others of the line still do (指导规则 第25条第三款).
 * @throws BAD_REQUEST when the line has several owners and none of them is named
 */
async function wardOf(tx: Tx, areaId: string, input: AuthorityInput): Promise<string | null> {
  if (input.kind !== 'GUARDIAN') return null
  const voters = await votersOfLine(tx, areaId, input.lineId)
  const name = normaliseName(input.wardName ?? '')
  const meant = name === '' ? voters : voters.filter((v) => normaliseName(v.name) === name)
  if (meant.length === 1) return meant[0]!.id
  const names = voters.map((v) => maskName(v.name)).join('、')
  throw wrong([{ pointer: '/wardName', detail: `这一户的业主是${names}，请按证明写明监护人代哪一位投票` }])
}

function notice(input: AuthorityInput, label: string, at: Date) {
  const { title } = AUTHORITY_KINDS[input.kind]
  const who = `${title}${maskName(input.holderName)}`
  return {
    kind: 'AUTHORITY',
    title: `${label}已登记${title}`,
    body: `社区窗口已为${label}登记${who}，可在 ${input.validFrom} 至 ${input.validUntil} 代表本户投票。如有不符，请立即联系社区窗口。`,
    link: null,
    at,
  }
}

function refuseIncomplete(input: AuthorityInput): void {
  const fields: FieldProblem[] = []
  if (input.validUntil < input.validFrom) fields.push({ pointer: '/validUntil', detail: '截止日不能早于起始日' })
  if (input.note.trim() === '' && !input.letterFileId) {
    const { paper } = AUTHORITY_KINDS[input.kind]
    fields.push({ pointer: '/letterFileId', detail: `请上传${paper}，或在备注写明${paper}的名称、日期和存放处` })
  }
  if (fields.length > 0) throw wrong(fields)
}

function wrong(fields: FieldProblem[]): AppError {
  return new AppError('BAD_REQUEST', {}, { fields })
}

async function refuseTooMany(
  tx: Tx,
  areaId: string,
  assembly: AssemblyRow,
  a: AuthorityInput & { rollId: string; accountId: string },
): Promise<void> {
  if (a.kind === 'DELEGATE' && (await hasDelegate(tx, areaId, a.lineId, a.validFrom, a.validUntil))) {
    throw new AppError('STATE', { why: '这一户已登记推选的代表。请先撤销原登记，再登记新的代表。' })
  }
  const most = assembly.rules.proxyMax
  if (a.kind !== 'AGENT' || !most || (await linesOfAgent(tx, areaId, a.rollId, a.accountId)) < most) return
  throw new AppError(
    'LAW',
    { why: `每人最多代理 ${most} 户，这位代理人已满。请由其他人代理，或由业主本人投票。` },
    { article: '物业管理条例 第12条' },
  )
}
