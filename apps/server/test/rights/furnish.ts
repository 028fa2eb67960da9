import { sql } from 'kysely'
import { cast, openVoting, type VotingSpec } from '../../src/assembly/ballot/testing.ts'
import { signIn } from '../../src/assembly/lifecycle/ballots.fixture.ts'
import { sequenceOnce } from '../../src/assembly/log/sequencer.ts'
import { listHouseholds } from '../../src/funds/ledger/ledger.store.ts'
import { balancedBy } from '../../src/funds/ledger/ledger.ts'
import { accountFor, openHouseholds } from '../../src/funds/ledger/open-accounts.ts'
import { postOpening } from '../../src/funds/ledger/post-journal.ts'
import { newId } from '../../src/platform/ids.ts'
import { runImports } from '../../src/registry/import/job/import-ticker.ts'
import type { jiangyin, World } from '../world.ts'
import { AGENT, DRAFT, PDF, REGISTER, upload } from './files.ts'
import { decided, NOW, uses } from './past.ts'
import type { Areas } from './scene.ts'

/** Everything of the furnished place that a route can be asked about. */
export type Ids = Awaited<ReturnType<typeof furnish>>

const FUND_SHEET =
  '单位房屋上报,,,,,\r\n楼宇名称,5栋,,,,\r\n单元,层,房号,建筑面积,实交本金,实交利息\r\n1,5,501,70,5250,0\r\n'
/** Fills an area with one of each thing: units, committee, files, import, books, assemblies in every state, papers, ... */
export async function furnish(world: World, places: Awaited<ReturnType<typeof jiangyin>>, areas: Areas) {
  const { main, spare } = areas
  const base = `/api/areas/${main.id}`
  const make = async (as: string, url: string, body: object) => idOf(await world.call('POST', url, { as, body }))
  const [home, other, third] = main.units as [Unit, Unit, Unit]
  const early = await world.official('COMMUNITY_CLERK', { division: places.community }, '布置人')
  const bureau = await world.official('BUREAU_CLERK', { division: places.city }, '布置审核人')
  const teller = await world.official('BUREAU_ACCOUNTANT', { division: places.city }, '布置会计')
  await openBooks(world, main)
  const { assemblyId: publishedId, owners } = await decided(world, main, early.accountId)
  const fundUses = await uses(world, main, { clerkId: bureau.accountId, accountantId: teller.accountId })
  world.clock.set(NOW)
  const clerk = { token: await signIn(world, early.accountId) }
  const accountant = { token: await signIn(world, teller.accountId) }
  const [homeAccountId, otherAccountId] = owners as [string, string]

  const meetings = await hold(world, main, await signIn(world, homeAccountId, 'resident'))
  const drafts = await Promise.all(
    ['修改用', '取消用', '冻结用'].map((title) => make(clerk.token, `${base}/assemblies`, DRAFT(title))),
  )
  const committee = { name: '第一届业主委员会', termFrom: '2026-01-01', termUntil: '2030-12-31', members: MEMBERS }
  const files = {
    fileId: idOf(await upload(world, clerk.token, `${base}/files`, '预算.pdf', PDF)),
    letterId: idOf(await upload(world, clerk.token, `${base}/files?purpose=LETTER`, '授权书.pdf', PDF)),
  }
  const book = Buffer.from(REGISTER)
  const jobId = idOf(await upload(world, clerk.token, `${base}/imports`, '清册.csv', book))
  await runImports(world.deps)
  const secondJobId = idOf(await upload(world, clerk.token, `${base}/imports`, '清册二.csv', book))
  await runImports(world.deps)
  const sheets = await upload(
    world,
    accountant.token,
    `/api/areas/${spare.id}/fund/sheets`,
    '交存表.csv',
    Buffer.from(FUND_SHEET),
  )
  if (sheets.status !== 201) throw new Error(sheets.text)
  return {
    areaId: main.id,
    spareId: spare.id,
    communityId: places.community.id,
    streetId: places.street.id,
    unitId: home.id,
    otherUnitId: other.id,
    thirdUnitId: third.id,
    personId: home.owners[0]!.id,
    ...meetings,
    ...files,
    jobId,
    secondJobId,
    draftId: drafts[0]!,
    cancelId: drafts[1]!,
    freezeId: drafts[2]!,
    committeeId: await make(clerk.token, `${base}/committees`, committee),
    authorityId: await make(clerk.token, `${base}/assemblies/${meetings.assemblyId}/authorities`, {
      ...AGENT,
      lineId: meetings.lineId,
    }),
    sheetId: sheets.body.sheets[0].id as string,
    fileOfSheetId: await idWhere(world, 'stored_file', `area_id = '${spare.id}'`),
    bindingId: await idWhere(world, 'binding', `account_id = '${otherAccountId}'`),
    notificationId: await notify(world, main.id, homeAccountId),
    publicationId: await idWhere(world, 'publication', `kind = 'FINAL_RESULT'`),
    publishedId,
    ...fundUses,
    statementId: await statement(world, main.id, home.id, accountant.token),
    thirdPersonId: third.owners[0]!.id,
    homeAccountId,
    otherAccountId,
  }
}

type Unit = Areas['main']['units'][number]

const MEMBERS = ['CHAIR', 'MEMBER', 'MEMBER', 'MEMBER', 'MEMBER'].map((position, i) => ({ name: `委员${i}`, position }))

/** Assemblies in the states that routes ask for; the home has voted in the one that is open. */
async function hold(world: World, main: Areas['main'], homeToken: string) {
  const lines = main.units.map((u) => ({ units: [{ id: u.id }], owners: u.owners.map((o) => o.id) }))
  const open = (spec: Partial<VotingSpec>) => openVoting(world, main.id, { lines, ...spec })
  const voting = await open({ conflict: 'LAST_VALID', revocation: 'UNTIL_CLOSE' })
  const frozen = await open({
    state: 'ROLL_FROZEN',
    from: '2026-12-10T00:00:00+08:00',
    until: '2026-12-20T00:00:00+08:00',
  })
  const noticed = await open({
    state: 'NOTICED',
    from: '2026-12-10T00:00:00+08:00',
    until: '2026-12-20T00:00:00+08:00',
  })
  const objection = await open({ state: 'OBJECTION', until: '2026-11-20T08:00:00+08:00' })
  const vote = await cast(world, homeToken, main.id, { motion: voting.motions[0]!, line: voting.lines[0]! })
  if (vote.status !== 201) throw new Error(vote.text)
  await sequenceOnce(world.deps)
  await world.deps.db.worker((tx) =>
    sql`update assembly set objection_until = '2026-12-31T00:00:00+08:00' where id = ${objection.id}`.execute(tx),
  )
  const raised = await world.call('POST', `/api/areas/${main.id}/assemblies/${objection.id}/objections`, {
    as: homeToken,
    surface: 'resident',
    body: { stage: 'RESULT', body: '对结果有异议' },
  })
  return {
    assemblyId: voting.id,
    motionId: voting.motions[0]!,
    lineId: voting.lines[0]!,
    otherLineId: voting.lines[1]!,
    ballotId: vote.body.ballotId as string,
    ...(await issuePapers(world, main.id, voting)),
    frozenId: frozen.id,
    noticedId: noticed.id,
    objectedId: objection.id,
    objectionId: idOf(raised),
  }
}

/** Papers of the second and third line: one to hand in, one to key. Their own line has voted on the phone. */
async function issuePapers(world: World, areaId: string, voting: { id: string; rollId: string; lines: string[] }) {
  const paper = async (serial: number, line: number, state: 'ISSUED' | 'RETURNED') => {
    const id = newId()
    await world.deps.db.worker((tx) =>
      tx
        .insertInto('paper_ballot')
        .values({
          area_id: areaId,
          id,
          assembly_id: voting.id,
          roll_id: voting.rollId,
          line_id: voting.lines[line]!,
          serial,
          state,
          ...(state === 'RETURNED' ? { returned_at: world.clock.now() } : {}),
        })
        .execute(),
    )
    return id
  }
  return { paperId: await paper(1, 1, 'ISSUED'), keyPaperId: await paper(2, 2, 'RETURNED') }
}

async function openBooks(world: World, { id: areaId, units }: Areas['main']): Promise<void> {
  await world.deps.db.worker(async (tx) => {
    const at = world.clock.now()
    await openHouseholds(tx, areaId, at)
    const unitIds = units.map((u) => u.id)
    const households = await listHouseholds(tx, areaId, unitIds)
    const bank = await accountFor(tx, areaId, 'BANK', at)
    const lines = households.map((h) => ({ account: h.principal_id, amount: 669_900n }))
    const total = lines.reduce((sum, l) => sum + l.amount, 0n)
    await sql`insert into fund_book (area_id, bank_total, balance_on) values (${areaId}, ${total}, '2026-06-30')`.execute(
      tx,
    )
    await postOpening(tx, areaId, { key: newId(), actor: null, on: '2026-06-30', at }, balancedBy(bank, lines))
  })
}

/** A statement that was handed out, for its public check. */
async function statement(world: World, areaId: string, unitId: string, as: string): Promise<string> {
  await world.call('GET', `/api/areas/${areaId}/fund/units/${unitId}/statement.pdf`, { as })
  return idWhere(world, 'fund_statement', `area_id = '${areaId}'`)
}

async function notify(world: World, areaId: string, accountId: string): Promise<string> {
  const id = newId()
  const row = { area_id: areaId, id, account_id: accountId, kind: 'NOTICE', title: '通知', body: '请投票' }
  await world.deps.db.worker((tx) =>
    tx
      .insertInto('notification')
      .values({ ...row, created_at: world.clock.now() })
      .execute(),
  )
  return id
}

async function idWhere(world: World, table: string, where: string): Promise<string> {
  const { rows } = await world.deps.db.worker((tx) =>
    sql<{ id: string }>`select id from ${sql.table(table)} where ${sql.raw(where)}`.execute(tx),
  )
  return rows[0]!.id
}

function idOf(answer: { status: number; text: string; body: { id?: string } | null }): string {
  if (!answer.body?.id) throw new Error(`the scene could not be set: ${answer.status} ${answer.text}`)
  return answer.body.id
}
