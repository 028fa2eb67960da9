import { parseCheckpoint } from '@linli/proof/node'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast, makeVotingHouse, openVoting, type Voting, type VotingHouse } from '../ballot/testing.ts'
import { logInCustody } from './custody.ts'
import { makeSequencer, sequenceOnce } from './sequencer.ts'
import { SignedNotes } from './signed-notes.ts'

/** Everything a backup of the log and its ballots would hold. */
const TABLES = ['ballot', 'standing_ballot', 'log_pending', 'log_leaf', 'log_node', 'log_head', 'log_checkpoint']

let house: VotingHouse
beforeAll(async () => {
  house = await makeVotingHouse()
})
afterAll(() => house.world.close())

/** A backup taken now; what is answered puts the database back to it, as a restore would. */
async function backup(): Promise<() => Promise<void>> {
  await house.world.asOwner(async (client) => {
    await client.query('drop schema if exists backup cascade; create schema backup')
    for (const table of TABLES) {
      await client.query(`alter table linli.${table} no force row level security`)
      await client.query(`create table backup.${table} as table linli.${table}`)
    }
  })
  return () =>
    house.world.asOwner(async (client) => {
      await client.query(`truncate ${TABLES.map((t) => `linli.${t}`).join(', ')} cascade`)
      for (const table of TABLES) await client.query(`insert into linli.${table} table backup.${table}`)
    })
}

/** Runs the sequencer and hears what it says loudly. */
async function run(): Promise<string[]> {
  const said: string[] = []
  const { deps } = house.world
  const log = Object.assign(Object.create(deps.log), { fatal: (_: unknown, text: string) => said.push(text) })
  await makeSequencer().run({ ...deps, log })
  return said
}

const notes = () => new SignedNotes(house.world.deps.config.keyDir)
const kept = async (v: Voting) => (await notes().read(v.id))!
const published = async (v: Voting) => {
  const { rows } = await sql<{ note: string }>`
    select note from log_checkpoint where log_id = ${v.id} order by size`.execute(house.world.deps.db.system)
  return rows.map((r) => r.note)
}
const voting = () =>
  openVoting(house.world, house.area.id, { lines: [0, 1, 3].map(house.line), revocation: 'UNTIL_CLOSE' })
const vote = async (v: Voting, who: 'zhang' | 'li', choice = 'FOR') => {
  const line = v.lines[who === 'zhang' ? 0 : 1]!
  const answer = await cast(house.world, house[who].token, house.area.id, { motion: v.motions[0]!, line, choice })
  expect(answer.status, answer.text).toBe(201)
}

describe('the last signed size and root, outside the database', () => {
  it('are written before a note is published, and are what is published', async () => {
    const v = await voting()
    await vote(v, 'zhang')
    await sequenceOnce(house.world.deps)
    expect(await published(v)).toEqual([await kept(v)])
  })

  it('refuse an older database: it signs nothing, at no size, until it is whole again', async () => {
    const v = await voting()
    await vote(v, 'zhang')
    await sequenceOnce(house.world.deps)
    const restoreOld = await backup()
    await vote(v, 'li')
    await vote(v, 'zhang', 'AGAINST')
    await sequenceOnce(house.world.deps)
    const signed = await kept(v)
    expect(parseCheckpoint(signed).checkpoint.size).toBe(3)
    await restoreOld()

    expect((await run()).join()).toContain('数据库可能恢复自较旧的备份')
    // Smaller than what was signed; then as large, with another root; then larger, and still another history.
    for (const [choice, refusal] of [
      ['ABSTAIN', '拒绝倒退签名'],
      ['FOR', '与上次签名的不一致'],
      ['AGAINST', '与上次签名的不一致'],
    ] as const) {
      await vote(v, 'li', choice)
      expect((await run()).join()).toContain(refusal)
      expect(await kept(v)).toBe(signed)
      expect((await published(v)).map((n) => parseCheckpoint(n).checkpoint.size)).toEqual([1])
    }
  })

  it('keep a restored database from handing out a bundle, even when nothing was cast since', async () => {
    const v = await voting()
    await vote(v, 'zhang')
    await sequenceOnce(house.world.deps)
    const restoreOld = await backup()
    await vote(v, 'li')
    await sequenceOnce(house.world.deps)
    const custody = () =>
      house.world.deps.db.worker((tx) => logInCustody(tx, notes(), { area_id: house.area.id, log_id: v.id }))
    expect((await custody()).leaves).toHaveLength(2)
    await restoreOld()
    await expect(custody()).rejects.toMatchObject({ code: 'STATE' })
  })

  it('follow the published note where another process went further', async () => {
    const v = await voting()
    await vote(v, 'zhang')
    await sequenceOnce(house.world.deps)
    const behind = await kept(v)
    await vote(v, 'li')
    await sequenceOnce(house.world.deps)
    await notes().write(v.id, behind)
    await vote(v, 'zhang', 'AGAINST')
    await sequenceOnce(house.world.deps)
    expect((await published(v)).map((n) => parseCheckpoint(n).checkpoint.size)).toEqual([1, 2, 3])
    expect(await kept(v)).toBe((await published(v)).at(-1))
  })
})
