import { dueDate } from '@linli/law'
import { legalDay } from '../../platform/clock.ts'
import { chineseDay, endOfDay } from '../meeting/legal-days.ts'
import { findAssembly, moveState } from '../meeting/meeting.store.ts'
import { notifyVoters } from '../notification/notify-voters.ts'
import { publicPath, publish } from '../publication/publish.ts'
import { countUnconfirmedPaper } from '../tally/tally.store.ts'
import { tallyAssembly } from '../tally/tally-assembly.ts'
import { resultBody } from './result-body.ts'
import { auditStep, type Step } from './step.ts'

/**
 * Counts and shows the preliminary result, and begins the objection period. Waits while paper ballots that came back
 * in time are still to be confirmed. The period runs from the day after publication, and one that would end on a day
 * off ends on the next working day (民法典 第201、203条).
 */
export const publishPreliminary: Step = async (deps, { areaId, assemblyId }) =>
  deps.db.worker(async (tx) => {
    const at = deps.clock.now()
    const assembly = await findAssembly(tx, areaId, assemblyId, true)
    if (assembly?.state !== 'CLOSED') return null
    if ((await countUnconfirmedPaper(tx, areaId, assemblyId)) > 0) return null
    const counted = await tallyAssembly(tx, assembly, 'PRELIMINARY', at)
    const until = dueDate({ start: legalDay(at), amount: assembly.rules.objectionDays, unit: 'CALENDAR_DAY' }).due
    const title = `${assembly.title}初步结果公示`
    const id = await publish(tx, areaId, {
      kind: 'PRELIMINARY_RESULT',
      refId: assemblyId,
      title,
      body: await resultBody(tx, assembly, counted, { objectionUntil: until }),
      at,
    })
    await moveState(tx, areaId, assemblyId, ['CLOSED'], 'OBJECTION', { objection_until: endOfDay(until) })
    await auditStep(tx, assembly, 'result.preliminary', at, {
      publicationId: id,
      objectionUntil: until,
      outcomes: counted.map(({ motion, result }) => ({ seq: motion.seq, outcome: result.outcome })),
    })
    await notifyVoters(tx, areaId, assemblyId, {
      kind: 'PRELIMINARY_RESULT',
      title,
      body: `公示至${chineseDay(until)}，有异议请在此之前提出。`,
      link: publicPath(areaId, id),
      at,
    })
    return 'OBJECTION'
  })
