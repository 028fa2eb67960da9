import type { Tx } from '../../platform/db/database.ts'
import { hundredths } from '../../platform/numbers.ts'
import { chineseDay } from '../meeting/legal-days.ts'
import { listMotions, type RollSummary, rollsInUse } from '../meeting/meeting.store.ts'
import type { AssemblyRow } from '../meeting/meeting.ts'
import { notifyVoters } from '../notification/notify-voters.ts'
import { publicPath, publish } from '../publication/publish.ts'
import { noticeBody } from './notice-body.ts'
import { noticeText } from './notice-text.ts'

/** Publishes the notice again with the corrected roll, saying what changed. Days and rules stay as first announced. */
export async function publishCorrection(
  tx: Tx,
  c: {
    areaId: string
    areaName: string
    assembly: AssemblyRow
    before: ReadonlyMap<string, RollSummary>
    today: string
    at: Date
  },
): Promise<void> {
  const motions = await listMotions(tx, c.areaId, c.assembly.id)
  const rolls = await rollsInUse(tx, c.areaId, c.assembly.id)
  const text = noticeText(c.assembly, { areaName: c.areaName, motions, rolls }, c.today)
  const title = `${text.title}（名册更正）`
  const change = `名册更正：因业主对名册的异议成立，名册于${chineseDay(c.today)}更正。更正前：${totals(c.before)}；更正后：${totals(rolls)}。投票日期和表决规则不变。`
  const body = noticeBody({ ...text, title, paragraphs: [change, ...text.paragraphs] }, c.assembly, motions, rolls)
  const id = await publish(tx, c.areaId, {
    kind: 'ASSEMBLY_NOTICE',
    refId: c.assembly.id,
    title,
    body,
    at: c.at,
  })
  await notifyVoters(tx, c.areaId, c.assembly.id, {
    kind: 'ROLL_CORRECTED',
    title,
    body: change,
    link: publicPath(c.areaId, id),
    at: c.at,
  })
}

function totals(rolls: ReadonlyMap<string, RollSummary>): string {
  return [...rolls.values()].map((r) => `总面积 ${hundredths(r.area)} 平方米、${r.heads} 人`).join('，')
}
