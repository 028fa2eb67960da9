import { castBallot } from '../apps/server/src/assembly/ballot/cast-ballot.ts'
import { runLifecycle } from '../apps/server/src/assembly/lifecycle/lifecycle.ts'
import { sequenceOnce } from '../apps/server/src/assembly/log/sequencer.ts'
import { cancelAssembly } from '../apps/server/src/assembly/meeting/cancel-assembly.ts'
import { createAssembly } from '../apps/server/src/assembly/meeting/create-assembly.ts'
import { publishNotice } from '../apps/server/src/assembly/notice/publish-notice.ts'
import { freezeRoll } from '../apps/server/src/assembly/roll/freeze-roll.ts'
import { fixedClock, legalDay, startOfDay } from '../apps/server/src/platform/clock.ts'
import type { Context } from '../apps/server/src/platform/db/context.ts'
import type { Deps } from '../apps/server/src/platform/deps.ts'
import { type Event, fundEvents } from './funds.ts'
import { seeded } from './random.ts'
import { type AssemblyScript, SCRIPTS } from './scripts.ts'
import { contextOfLogin, type Voter, votersOf } from './voters.ts'

const DAY = 86_400_000
const AT_ONCE = 10

/**
 * Walks every demo assembly and use of the fund through the same use cases as people do, with a clock of its own that runs from the past up
 * to this moment. Nothing is written behind the platform's back: rolls, notices, ballots, counts and publications are real.
 */
export async function playAssemblies(deps: Deps, areas: Record<string, string>): Promise<void> {
  const now = deps.clock.now().getTime()
  const today = startOfDay(deps.clock.today()).getTime()
  const clock = fixedClock(new Date(now - 200 * DAY).toISOString())
  const past: Deps = { ...deps, clock }
  const events: Event[] = []
  for (const script of SCRIPTS) events.push(...(await eventsOf(past, deps, areas, script, today)))
  events.push(...(await fundEvents(past, deps, areas, today)))
  // The clock's own steps (opening, closing, counting, publishing) come in their place between people's acts.
  const first = Math.min(...events.map((e) => e.at))
  for (let at = first; at <= now; at += DAY / 2) events.push({ at, act: async () => void (await runLifecycle(past)) })
  events.sort((a, b) => a.at - b.at)
  for (const event of events) {
    if (event.at > now) break
    clock.set(new Date(event.at).toISOString())
    await event.act()
  }
  clock.set(new Date(now).toISOString())
  await runLifecycle(past)
  await sequenceOnce(past)
}

async function eventsOf(
  past: Deps,
  deps: Deps,
  areas: Record<string, string>,
  script: AssemblyScript,
  today: number,
): Promise<Event[]> {
  const areaId = areas[script.area]!
  const organiser = await contextOfLogin(deps, script.by)
  const day = (offset: number) => legalDay(new Date(today + offset * DAY + DAY / 2))
  const at = (offset: number, hour: number) => today + offset * DAY + hour * 3_600_000
  let id = ''
  const events: Event[] = [
    {
      at: at(script.created, 9),
      act: async () => {
        id = await draft(past, organiser, areaId, script, day)
      },
    },
  ]
  if (script.frozen !== undefined)
    events.push({
      at: at(script.frozen, 10),
      act: async () => void (await freezeRoll(past, organiser, { areaId, assemblyId: id })),
    })
  if (script.noticed !== undefined)
    events.push({
      at: at(script.noticed, 11),
      act: async () => void (await publishNotice(past, organiser, { areaId, assemblyId: id })),
    })
  if (script.cancelled)
    events.push({
      at: at(script.cancelled.on, 15),
      act: async () =>
        void (await cancelAssembly(past, organiser, { areaId, assemblyId: id }, script.cancelled!.reason)),
    })
  if (script.votes) {
    const { from, until } = script.voting
    // People vote over the days: many at first, some at the end.
    for (let d = from; d <= until; d++) {
      const share = votesOfDay(d - from, until - from + 1)
      events.push({ at: at(d, 20), act: () => voteOfDay(past, areaId, id, script, d, share) })
    }
  }
  return events
}

async function draft(
  deps: Deps,
  organiser: Context,
  areaId: string,
  script: AssemblyScript,
  day: (offset: number) => string,
): Promise<string> {
  const buildings = await deps.db.worker((tx) =>
    tx.selectFrom('building').select(['id', 'name']).where('area_id', '=', areaId).execute(),
  )
  const view = await createAssembly(deps, organiser, areaId, {
    title: script.title,
    kind: script.kind,
    organiser: script.organiser,
    votingFrom: day(script.voting.from),
    votingUntil: day(script.voting.until),
    ...(script.follow ? { follow: true } : {}),
    ...(script.extensionDays ? { extensionDays: script.extensionDays } : {}),
    motions: script.motions.map((m) => ({
      item: m.item,
      title: m.title,
      body: m.body,
      scope: m.buildings
        ? { kind: 'BUILDINGS' as const, ids: buildings.filter((b) => m.buildings!.includes(b.name)).map((b) => b.id) }
        : { kind: 'WHOLE' as const },
      ...(m.amount ? { amount: m.amount } : {}),
    })),
  })
  return view.id
}

/** What part of all who will vote does so on this day of the voting. */
function votesOfDay(index: number, days: number): number {
  const weight = (i: number) => 3 / (i + 1) + (i === days - 1 ? 2 : 0.6)
  const total = Array.from({ length: days }, (_, i) => weight(i)).reduce((a, b) => a + b, 0)
  return weight(index) / total
}

const waiting = new Map<string, Voter[]>()

async function voteOfDay(
  deps: Deps,
  areaId: string,
  assemblyId: string,
  script: AssemblyScript,
  day: number,
  share: number,
): Promise<void> {
  const random = seeded(day * 7919 + script.title.length)
  const votes = script.votes!
  let left = waiting.get(assemblyId)
  if (!left) {
    const all = await votersOf(deps, areaId, assemblyId)
    left = all.filter(() => random.chance(votes.turnout))
    waiting.set(assemblyId, left)
    Object.assign(left, { total: left.length })
  }
  const total = (left as Voter[] & { total: number }).total
  const last = day === script.voting.until
  // Choices are drawn in order, so the city is the same every time; the casting itself may overlap as in life.
  const casts = left.splice(0, last ? left.length : Math.ceil(total * share)).flatMap((voter) =>
    voter.lines.map((line) => {
      const motion = script.motions[line.seq - 1]!
      const choice = random.chance(motion.approval) ? 'FOR' : random.chance(0.7) ? 'AGAINST' : 'ABSTAIN'
      const key = `demo-${assemblyId.slice(-8)}-${line.lineId}-${line.seq}`
      return () =>
        castBallot(deps, voter.context, { areaId, motionId: line.motionId, lineId: line.lineId, choice, key })
    }),
  )
  for (let i = 0; i < casts.length; i += AT_ONCE) await Promise.all(casts.slice(i, i + AT_ONCE).map((cast) => cast()))
  await sequenceOnce(deps)
}
