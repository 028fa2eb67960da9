import { tally } from '@linli/law'
import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'
import { AreaText, Day, Uuid } from '../../platform/http/schemas.ts'
import { hundredths } from '../../platform/numbers.ts'
import { meetingFor } from '../meeting/load-meeting.ts'
import { AssemblyParams } from '../meeting/meeting.schemas.ts'
import { listMotions, type RollSummary, rollsInUse } from '../meeting/meeting.store.ts'
import type { MotionRow } from '../meeting/meeting.ts'
import { countChannels, type TakenPart, takenPart } from './participation.store.ts'

const Weight = Type.Object({ area: AreaText, heads: Type.Integer() })

const Motion = Type.Object({
  motionId: Uuid,
  seq: Type.Integer(),
  title: Type.String(),
  roll: Weight,
  taken: Weight,
  quorum: Type.Object({ area: AreaText, heads: Type.Integer() }, { description: '参与表决最少须达到' }),
  quorumMet: Type.Boolean(),
  byDay: Type.Array(Type.Object({ day: Day, area: AreaText, heads: Type.Integer() })),
})

/** Live participation: how much, never how. */
export const participationRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/areas/:areaId/assemblies/:assemblyId/participation',
    {
      schema: {
        tags: ['业主大会'],
        summary: '参与情况（只有数量，没有任何选择）',
        params: AssemblyParams,
        response: {
          200: Type.Object({
            motions: Type.Array(Motion),
            channels: Type.Object({ online: Type.Integer(), paper: Type.Integer() }),
          }),
        },
      },
    },
    async (request) =>
      deps.db.as(request.context, async (tx) => {
        const { area, assembly } = await meetingFor(tx, request.context, request.params, 'participation.read')
        const motions = await listMotions(tx, area.id, assembly.id)
        const rolls = await rollsInUse(tx, area.id, assembly.id)
        const taken = await takenPart(tx, area.id, assembly.id)
        return {
          motions: motions.flatMap((m) => {
            const roll = m.roll_id ? rolls.get(m.roll_id) : undefined
            return roll ? [toMotion(m, roll, taken.get(m.id))] : []
          }),
          channels: await countChannels(tx, area.id, assembly.id),
        }
      }),
  )
}

const NOTHING = { area: 0n, heads: 0 }

function toMotion(m: MotionRow, roll: RollSummary, part: TakenPart | undefined) {
  const taken = part ? { area: part.area, heads: part.heads } : NOTHING
  // The law's own rule says what a quorum is; counting everybody as abstaining asks it for nothing else.
  const reading = tally({
    item: m.item,
    roll: { area: roll.area, heads: roll.heads },
    votes: { for: NOTHING, against: NOTHING, abstain: taken },
    rules: {
      nonresponse: 'IGNORE',
      allowSpecialFollow: false,
      invalidCountsAsParticipation: false,
      castFloor: 'NONE',
    },
  }).strict
  return {
    motionId: m.id,
    seq: m.seq,
    title: m.title,
    roll: text(roll),
    taken: text(taken),
    quorum: text(reading.needed.quorum),
    quorumMet: reading.outcome !== 'NO_QUORUM',
    byDay: (part?.by_day ?? []).map((d) => ({ day: d.day, area: hundredths(BigInt(d.area)), heads: d.heads })),
  }
}

function text(w: { area: bigint; heads: number }) {
  return { area: hundredths(w.area), heads: w.heads }
}
