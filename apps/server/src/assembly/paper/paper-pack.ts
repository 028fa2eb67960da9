import QRCode from 'qrcode'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { hundredths } from '../../platform/numbers.ts'
import { unitLabel } from '../../registry/index.ts'
import { unitsOfLines } from '../ballot/ballot.store.ts'
import { choicesOffered } from '../ballot/ballot.ts'
import { meetingFor } from '../meeting/load-meeting.ts'
import { listMotions, rollsInUse } from '../meeting/meeting.store.ts'
import { noticeText } from '../notice/notice-text.ts'
import { countPapers, linesOfPapers, motionsOfRoll } from './paper.store.ts'
import { serialText } from './paper.ts'

/**
 * Data of the printable pack: notice, masked roll, numbered ballots with their QR code, delivery sheet, count sheet. A page
 * holds the ballots and sheet rows of up to `limit` papers by serial.
 * @throws NOT_FOUND, FORBIDDEN
 */
export async function readPack(
  deps: Deps,
  context: Context,
  ids: { areaId: string; assemblyId: string },
  q: { after: number; limit: number },
) {
  const read = await deps.db.as(context, async (tx) => {
    const { area, assembly } = await meetingFor(tx, context, ids, 'paper.read')
    const papers = await linesOfPapers(tx, area.id, assembly.id, { after: q.after, limit: q.limit + 1 })
    const rolls = await rollsInUse(tx, area.id, assembly.id)
    const motions = await listMotions(tx, area.id, assembly.id)
    const byRoll = new Map<string, Awaited<ReturnType<typeof motionsOfRoll>>>()
    for (const rollId of rolls.keys()) byRoll.set(rollId, await motionsOfRoll(tx, area.id, rollId))
    const notice = noticeText(assembly, { areaName: area.name, motions, rolls }, assembly.notice_on)
    return { area, assembly, papers, rolls, byRoll, notice, counts: await countPapers(tx, area.id, assembly.id) }
  })
  const page = read.papers.slice(0, q.limit)
  const units = await unitsOfLines(
    deps.db.system,
    page.map((p) => p.line_id),
  )
  const labels = (lineId: string) => (units.get(lineId) ?? []).map((u) => unitLabel(u.building, u.section, u.room))
  const { counts } = read
  return {
    areaName: read.area.name,
    assemblyTitle: read.assembly.title,
    notice: read.notice,
    roll: {
      rolls: [...read.rolls.values()].map((r) => ({
        rollId: r.id,
        area: hundredths(r.area),
        heads: r.heads,
        motions: (read.byRoll.get(r.id) ?? []).map((m) => m.seq),
      })),
      lines: page.map((p) => ({ ...lineOf(p), units: labels(p.line_id) })),
    },
    ballots: await Promise.all(
      page.map(async (p) => ({
        paperId: p.id,
        serial: p.serial,
        serialText: serialText(p.serial),
        ...lineOf(p),
        units: labels(p.line_id),
        motions: (read.byRoll.get(p.roll_id) ?? []).map(({ id, ...m }) => ({ motionId: id, ...m })),
        qr: await QRCode.toString(`${deps.config.origin}/votes?paper=${p.id}`, { type: 'svg', margin: 1 }),
      })),
    ),
    choices: choicesOffered(read.assembly.rules),
    deliverySheet: page.map((p) => ({ serialText: serialText(p.serial), lineNo: p.line_no, label: p.label })),
    countSheet: {
      issued: counts.ISSUED + counts.RETURNED + counts.KEYED + counts.CONFIRMED + counts.CONFLICT + counts.VOID,
      outstanding: counts.ISSUED,
      returned: counts.RETURNED + counts.KEYED + counts.CONFIRMED + counts.CONFLICT,
      valid: counts.CONFIRMED + counts.CONFLICT,
      conflict: counts.CONFLICT,
      void: counts.VOID,
    },
    next: read.papers.length > q.limit ? page.at(-1)!.serial : null,
  }
}

function lineOf(p: { line_id: string; line_no: number; label: string; area: bigint; heads: number }) {
  return { lineId: p.line_id, lineNo: p.line_no, label: p.label, area: hundredths(p.area), heads: p.heads }
}
