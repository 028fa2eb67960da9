import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  checkBallot,
  consistencyNodes,
  consistencyProof,
  continues,
  formatPublicKey,
  nodeVerifiers,
  parseCheckpoint,
  parsePublicKey,
  type Receipt,
  sm3,
} from '@linli/proof/node'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import { cast, openVoting, type Voting } from '../ballot/testing.ts'
import { loadNodes } from './nodes.ts'
import { makeSequencer, sequenceOnce } from './sequencer.ts'
import { SignedNotes } from './signed-notes.ts'

const OWNERS = 9

let world: World
let area: Awaited<ReturnType<World['area']>>
const tokens: string[] = []

beforeAll(async () => {
  world = await makeWorld()
  const { community } = await jiangyin(world)
  area = await world.area(
    community,
    '春江花园',
    Array.from({ length: OWNERS }, (_, n) => ({
      building: '1栋',
      room: String(101 + n),
      owners: [{ name: `业主${n}`, phone: `1380000000${n}` }],
    })),
  )
  for (const [n, unit] of area.units.entries()) {
    tokens.push((await world.owner(area.id, unit.owners[0]!.id, `1380000000${n}`)).token)
  }
})

afterAll(() => world.close())

const voting = () =>
  openVoting(world, area.id, {
    lines: area.units.map((u) => ({ units: [{ id: u.id }], owners: u.owners.map((o) => o.id) })),
  })

const castFor = async (v: Voting, n: number) => {
  const answer = await cast(world, tokens[n]!, area.id, { motion: v.motions[0]!, line: v.lines[n]! })
  expect(answer.status).toBe(201)
  return answer.body
}

const proofOf = (n: number, ballotId: string) =>
  world.call('GET', `/api/areas/${area.id}/ballots/${ballotId}/proof`, { as: tokens[n]!, surface: 'resident' })

const checkpoints = async (logId: string) =>
  (
    await world.deps.db.worker((tx) =>
      sql<{ note: string }>`select note from log_checkpoint where log_id = ${logId} order by size`.execute(tx),
    )
  ).rows.map((r) => parseCheckpoint(r.note))

/** As the phone does it: receipt, path and signatures, with nothing but the published keys. */
async function verdict(n: number, ballotId: string, receipt: Receipt) {
  const proof = (await proofOf(n, ballotId)).body
  const keys = proof.publicKeys.map(parsePublicKey)
  const evidence = { leafIndex: proof.index, proof: proof.path, checkpoint: proof.checkpoint }
  return checkBallot(receipt, evidence, { receipt: keys, checkpoint: keys }, nodeVerifiers).verdict
}

describe('the sequencer', () => {
  it('gives every receipt a proof that verifies, however the batches fell', async () => {
    const v = await voting()
    const receipts = []
    for (let n = 0; n < OWNERS; n++) {
      receipts.push(await castFor(v, n))
      if (n % 3 === 1) await sequenceOnce(world.deps)
    }
    await sequenceOnce(world.deps)
    for (const [n, r] of receipts.entries()) expect(await verdict(n, r.ballotId, r.receipt)).toBe('PROVEN')
    const notes = await checkpoints(v.id)
    expect(notes.map((c) => c.checkpoint.size)).toEqual([2, 5, 8, 9])
  })

  it('only ever adds: each checkpoint continues the one before', async () => {
    const v = await voting()
    for (let n = 0; n < 5; n++) {
      await castFor(v, n)
      await sequenceOnce(world.deps)
    }
    const notes = (await checkpoints(v.id)).map((c) => c.checkpoint)
    for (const [i, newer] of notes.entries()) {
      const older = notes[i - 1]
      if (!older) continue
      const refs = consistencyNodes(older.size, newer.size)
      const getNode = await world.deps.db.worker((tx) => loadNodes(tx, area.id, v.id, refs))
      expect(continues(older, newer, consistencyProof(sm3, older.size, newer.size, getNode))).toBe(true)
    }
    expect(notes).toHaveLength(5)
  })

  it('says to wait while a ballot is not in the log yet', async () => {
    const v = await voting()
    const { ballotId } = await castFor(v, 0)
    const early = await proofOf(0, ballotId)
    expect(early.status).toBe(409)
    expect(early.body.code).toBe('STATE')
    await sequenceOnce(world.deps)
    expect((await proofOf(0, ballotId)).status).toBe(200)
  })

  it('does not skip a ballot whose transaction commits late', async () => {
    const v = await voting()
    const first = await castFor(v, 0)
    // A ballot with an older id sits in an open transaction while younger ones are sequenced.
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let inserted = () => {}
    const waiting = new Promise<void>((resolve) => {
      inserted = resolve
    })
    const late = world.deps.db.worker(async (tx) => {
      await sql`insert into log_pending (area_id, log_id, ballot_id, leaf)
        values (${area.id}, ${v.id}, '00000000-0000-7000-8000-000000000001', ${Buffer.alloc(32, 7)})`.execute(tx)
      inserted()
      await held
    })
    await waiting
    await sequenceOnce(world.deps)
    const second = await castFor(v, 1)
    await sequenceOnce(world.deps)
    release()
    await late
    await sequenceOnce(world.deps)
    const { rows } = await world.deps.db.worker((tx) =>
      sql<{ ballot_id: string }>`select ballot_id from log_leaf where log_id = ${v.id} order by seq`.execute(tx),
    )
    expect(rows.map((r) => r.ballot_id)).toEqual([
      first.ballotId,
      second.ballotId,
      '00000000-0000-7000-8000-000000000001',
    ])
  })

  it('sequences a log once when several processes try at the same time', async () => {
    const v = await voting()
    for (let n = 0; n < OWNERS; n++) await castFor(v, n)
    await Promise.all(Array.from({ length: 4 }, () => sequenceOnce(world.deps)))
    await sequenceOnce(world.deps)
    const { rows } = await world.deps.db.worker((tx) =>
      sql<{ n: number; last: number }>`
        select count(*)::int as n, max(seq)::int as last from log_leaf where log_id = ${v.id}`.execute(tx),
    )
    expect(rows).toEqual([{ n: OWNERS, last: OWNERS - 1 }])
    expect((await checkpoints(v.id)).at(-1)!.checkpoint.size).toBe(OWNERS)
  })

  it('publishes the note that was signed when the machine died between signing and publishing', async () => {
    const v = await voting()
    await castFor(v, 0)
    await sequenceOnce(world.deps)
    const path = join(world.deps.config.keyDir, 'signed-logs', `${v.id}.note`)
    const signed = await readFile(path, 'utf8')
    // As if the transaction of the publication had never committed.
    await world.deps.db.worker(async (tx) => {
      await sql`update log_head set signed_size = 0 where log_id = ${v.id}`.execute(tx)
    })
    world.clock.advance(60_000)
    await sequenceOnce(world.deps)
    expect(await readFile(path, 'utf8')).toBe(signed)
    expect((await checkpoints(v.id)).map((c) => c.checkpoint.size)).toEqual([1])
  })
})

describe('a database restored from an old backup', () => {
  it('is not signed for: a shorter log is refused loudly, once', async () => {
    const v = await voting()
    const { ballotId, receipt } = await castFor(v, 0)
    await sequenceOnce(world.deps)
    const notes = new SignedNotes(world.deps.config.keyDir)
    const longer = (await notes.read(v.id))!.replace('\n1\n', '\n7\n')
    await notes.write(v.id, longer)
    const second = await castFor(v, 1)
    const said: string[] = []
    const log = Object.assign(Object.create(world.deps.log), { fatal: (_: unknown, text: string) => said.push(text) })
    const sequencer = makeSequencer()
    const deps = { ...world.deps, log }
    await sequencer.run(deps)
    await sequencer.run(deps)
    expect(said.filter((t) => t.includes('拒绝倒退签名'))).toHaveLength(1)
    expect(said.some((t) => t.includes('数据库可能恢复自较旧的备份'))).toBe(true)
    expect((await checkpoints(v.id)).map((c) => c.checkpoint.size)).toEqual([1])
    expect((await proofOf(1, second.ballotId)).status).toBe(409)
    expect(await verdict(0, ballotId, receipt)).toBe('PROVEN')
  })

  it('is not signed for when it tells another history of the same length', async () => {
    const v = await voting()
    await castFor(v, 0)
    await castFor(v, 1)
    await sequenceOnce(world.deps)
    const other = await voting()
    await castFor(other, 2)
    await castFor(other, 3)
    await sequenceOnce(world.deps)
    const notes = new SignedNotes(world.deps.config.keyDir)
    const origin = parseCheckpoint((await notes.read(v.id))!).checkpoint.origin
    const lines = (await notes.read(other.id))!.split('\n')
    await notes.write(v.id, [origin, ...lines.slice(1)].join('\n'))
    await castFor(v, 2)
    const said: string[] = []
    const log = Object.assign(Object.create(world.deps.log), { fatal: (_: unknown, text: string) => said.push(text) })
    await makeSequencer().run({ ...world.deps, log })
    expect(said.some((t) => t.includes('与上次签名的不一致'))).toBe(true)
    expect((await checkpoints(v.id)).at(-1)!.checkpoint.size).toBe(2)
  })
})

describe('the signed notes', () => {
  it('lie beside the keys, one small file a log, readable by the platform alone', async () => {
    const v = await voting()
    await castFor(v, 0)
    await sequenceOnce(world.deps)
    const note = await readFile(join(world.deps.config.keyDir, 'signed-logs', `${v.id}.note`), 'utf8')
    expect(Buffer.byteLength(note)).toBeLessThan(1_000)
    const names = world.deps.signing.publicKeys.map((t) => parsePublicKey(t))
    expect(
      parseCheckpoint(note)
        .signatures.map((s) => s.id)
        .sort(),
    ).toEqual(names.map((k) => k.id).sort())
    expect(names.map(formatPublicKey)).toEqual(world.deps.signing.publicKeys)
  })

  it('survive a half-written successor', async () => {
    const v = await voting()
    await castFor(v, 0)
    await sequenceOnce(world.deps)
    const dir = join(world.deps.config.keyDir, 'signed-logs')
    await mkdir(dir, { recursive: true })
    await writeFile(join(dir, `${v.id}.note.99999.new`), 'linli/ballots')
    await castFor(v, 1)
    await sequenceOnce(world.deps)
    expect((await checkpoints(v.id)).at(-1)!.checkpoint.size).toBe(2)
  })
})
