import { chineseDay } from '../meeting/legal-days.ts'
import { findAssembly, moveState } from '../meeting/meeting.store.ts'
import { lastDay } from '../meeting/meeting.ts'
import { notifyVoters } from '../notification/notify-voters.ts'
import { auditStep, type Step, VOTES } from './step.ts'

/** Opens the voting on its first day. */
export const openVoting: Step = async (deps, { areaId, assemblyId }) =>
  deps.db.worker(async (tx) => {
    const at = deps.clock.now()
    const assembly = await findAssembly(tx, areaId, assemblyId, true)
    if (assembly?.state !== 'NOTICED' || assembly.voting_from === null || assembly.voting_from > at) return null
    if (!(await moveState(tx, areaId, assemblyId, ['NOTICED'], 'VOTING'))) return null
    await auditStep(tx, assembly, 'voting.opened', at)
    await notifyVoters(tx, areaId, assemblyId, {
      kind: 'VOTING_OPENED',
      title: `${assembly.title}开始投票`,
      body: `请在${chineseDay(lastDay(assembly)!)}二十四时前投票。`,
      link: VOTES,
      at,
    })
    return 'VOTING'
  })
