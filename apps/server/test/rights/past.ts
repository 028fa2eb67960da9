import { cast } from '../../src/assembly/ballot/testing.ts'
import { signIn } from '../../src/assembly/lifecycle/ballots.fixture.ts'
import { runLifecycle } from '../../src/assembly/lifecycle/lifecycle.ts'
import { sequenceOnce } from '../../src/assembly/log/sequencer.ts'
import { decide, desk } from '../../src/funds/use/testing.ts'
import type { World } from '../world.ts'
import { DRAFT, PDF, upload } from './files.ts'
import type { Areas } from './scene.ts'

export const BEGINNING = '2026-07-01T09:00:00+08:00'
export const NOW = '2026-11-20T09:00:00+08:00'

const PHONES = ['13900000101', '13900000102', '13900000103']

/** An assembly of last summer, from draft to the published result: all three homes voted for it. */
export async function decided(world: World, main: Areas['main'], clerkId: string) {
  const base = `/api/areas/${main.id}/assemblies`
  const asClerk = async (url: string, body?: object) => {
    const answer = await world.call('POST', url, { as: await signIn(world, clerkId), ...(body ? { body } : {}) })
    if (answer.status >= 300) throw new Error(`${url}: ${answer.text}`)
    return answer.body
  }
  const owners: string[] = []
  for (const [n, unit] of main.units.entries()) {
    owners.push((await world.owner(main.id, unit.owners[0]!.id, PHONES[n]!)).accountId)
  }
  const { id } = await asClerk(base, DRAFT('夏天的一次', { votingFrom: '2026-07-20', votingUntil: '2026-07-27' }))
  await asClerk(`${base}/${id}/freeze`)
  const { motions } = await asClerk(`${base}/${id}/notice`)
  world.clock.set('2026-07-20T09:00:00+08:00')
  await runLifecycle(world.deps)
  for (const owner of owners) {
    const token = await signIn(world, owner, 'resident')
    const mine = await world.call('GET', `${base}/${id}/my-lines`, { as: token, surface: 'resident' })
    const vote = await cast(world, token, main.id, { motion: motions[0].id, line: mine.body.items[0].lineId })
    if (vote.status !== 201) throw new Error(vote.text)
  }
  await sequenceOnce(world.deps)
  for (const day of ['2026-07-28T00:00:02+08:00', '2026-07-28T00:00:04+08:00', '2026-08-25T09:00:00+08:00']) {
    world.clock.set(day)
    await runLifecycle(world.deps)
  }
  return { assemblyId: id as string, owners }
}

/** Uses of the fund in every state, each under a decision of its own, and one decision that has none yet. */
export async function uses(world: World, main: Areas['main'], people: { clerkId: string; accountantId: string }) {
  const chair = await world.official('COMMITTEE_CHAIR', { areaId: main.id }, '布置主任')
  const as = async (id: string) => signIn(world, id)
  const file = await upload(
    world,
    chair.token,
    `/api/areas/${main.id}/files`,
    '报价单.pdf',
    Buffer.concat([PDF, Buffer.from('q')]),
  )
  const fileId = file.body.id as string
  const site = { area: main, chair: chair.token, fileId, houses: [] }
  const work = desk(world, { clerk: await as(people.clerkId), accountant: await as(people.accountantId) }, site)
  const decision = (n: number) => decide(world, { area: main }, { amount: '300.00', title: `更换第${n}台水泵` })
  const create = async (n: number) => (await work.create(await decision(n), '300.00')).body.id as string
  const submittedUseId = await work.submitted(await decision(1), '300.00')
  const refusedUseId = await work.submitted(await decision(11), '300.00')
  const approvedUseId = await work.approved(await decision(2), '300.00')
  const paidUseId = await work.approved(await decision(3), '300.00')
  await work.pay(paidUseId, '100.00')
  const settledUseId = await work.approved(await decision(4), '300.00')
  await work.pay(settledUseId, '100.00')
  await work.settle(settledUseId, '300.00')
  const shownUseId = await create(5)
  const withdrawnUseId = await create(6)
  for (const id of [shownUseId, withdrawnUseId]) await work.post(site.chair, id, 'preview', { version: 1 })
  return {
    submittedUseId,
    refusedUseId,
    approvedUseId,
    paidUseId,
    settledUseId,
    shownUseId,
    withdrawnUseId,
    useId: settledUseId,
    draftUseId: await create(7),
    previewUseId: await create(8),
    cancelUseId: await create(9),
    freeMotionId: await decision(10),
    quoteId: fileId,
  }
}
