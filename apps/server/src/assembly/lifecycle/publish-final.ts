import { findAssembly, listMotions, moveState } from '../meeting/meeting.store.ts'
import { notifyVoters } from '../notification/notify-voters.ts'
import { publicPath, publish } from '../publication/publish.ts'
import { resultsOf } from '../tally/tally.store.ts'
import { resultBody } from './result-body.ts'
import { auditStep, type Step } from './step.ts'

/** Publishes the final result. */
export const publishFinal: Step = async (deps, { areaId, assemblyId }) =>
  deps.db.worker(async (tx) => {
    const at = deps.clock.now()
    const assembly = await findAssembly(tx, areaId, assemblyId, true)
    if (assembly?.state !== 'FINAL') return null
    const results = await resultsOf(tx, areaId, assemblyId)
    const motions = await listMotions(tx, areaId, assemblyId)
    const counted = motions.map((motion) => ({ motion, result: results.get(motion.id)! }))
    const title = `${assembly.title}表决结果公告`
    const id = await publish(tx, areaId, {
      kind: 'FINAL_RESULT',
      refId: assemblyId,
      title,
      body: await resultBody(tx, assembly, counted, { objectionUntil: null }),
      at,
    })
    await moveState(tx, areaId, assemblyId, ['FINAL'], 'PUBLISHED')
    await auditStep(tx, assembly, 'result.final', at, { phase: 'PUBLISHED', publicationId: id })
    await notifyVoters(tx, areaId, assemblyId, {
      kind: 'FINAL_RESULT',
      title,
      body: counted.map(({ motion, result }) => `${motion.title}：${result.outcomeTitle}`).join('；'),
      link: publicPath(areaId, id),
      at,
    })
    return 'PUBLISHED'
  })
