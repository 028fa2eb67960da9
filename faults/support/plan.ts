import type pg from 'pg'
import { idOf } from '../../bench/support/ids.ts'
import { FUND, type FundAccounts, seedFunds } from '../../bench/support/seed-funds.ts'
import { seedOfficial, seedOwners, seedRegistry } from '../../bench/support/seed-registry.ts'
import { seedVoting } from '../../bench/support/seed-voting.ts'
import type { Ballot, Import } from './clients.ts'
import { Journal } from './journal.ts'
import type { Posting } from './platform-service.ts'
import type { Random } from './random.ts'

const OWNERS = 60
const IMPORT_ROWS = 400
const HOT = 3

/** Everything that clients will ask for during a run. */
export type Plan = { ballots: Journal<Ballot>; postings: Journal<Posting>; imports: Journal<Import> }

/** Seeds one area that votes and keeps books, and one empty area for each import; enough acts for `rounds` kills. */
export async function makePlan(admin: pg.Client, random: Random, rounds: number): Promise<Plan> {
  const imports = Math.ceil(rounds / 2)
  await seedRegistry(admin, { areas: 1, units: OWNERS })
  await seedOfficial(admin)
  await seedOwners(admin, OWNERS)
  const motions = rounds * 4
  await seedVoting(admin, { lines: OWNERS, motions })
  const accounts = await seedFunds(admin)
  for (let n = 1; n <= imports; n++) {
    await admin.query(
      `insert into area (id, community_id, place, name, state, created_at)
       select $1::uuid, a.community_id, a.place || '-' || $2::text, '导入小区' || $2::text, 'MANAGED', now() from area a where a.id = $3`,
      [idOf('area', n), String(n), idOf('area', 0)],
    )
  }
  const ballots: Ballot[] = []
  for (let motion = 1; motion <= motions; motion++)
    for (let owner = 1; owner <= OWNERS; owner++) ballots.push({ owner, motion })
  return {
    ballots: new Journal('fault-ballot', ballots),
    postings: new Journal('fault-posting', postings(accounts, random, rounds * 300)),
    imports: new Journal(
      'fault-import',
      Array.from({ length: imports }, (_, n) => ({
        areaId: idOf('area', n + 1),
        csv: register(n + 1),
        rows: IMPORT_ROWS,
        job: null,
      })),
    ),
  }
}

/** Small amounts between a few hot accounts and many cold ones, both ways. */
function postings({ bank, principal }: FundAccounts, random: Random, count: number): Posting[] {
  return Array.from({ length: count }, () => {
    const areaId = FUND.areaId
    const amount = String(random.int(1, 50))
    const to = random.int(0, 1) === 0 ? principal[random.int(0, HOT - 1)]! : random.pick(principal)
    if (random.int(0, 2) === 0) return { key: '', areaId, event: 'deposit', from: bank, to, amount }
    let from = random.pick(principal)
    while (from === to) from = random.pick(principal)
    return { key: '', areaId, event: 'correct', from, to, amount }
  })
}

/** A register of one owner a unit, as CSV. */
function register(area: number): string {
  const rows = ['楼号,单元,房间,建筑面积,姓名,手机号']
  for (let n = 0; n < IMPORT_ROWS; n++) {
    const room = `${(n % 100) + 101}`
    rows.push(
      `${Math.floor(n / 100) + 1},1,${room},${80 + (n % 60)}.50,业主${area}甲${n},138${String(area * 1_000_000 + n).padStart(8, '0')}`,
    )
  }
  return rows.join('\r\n')
}
