import type { Tx } from '../../platform/db/database.ts'
import { listCommittees } from '../../registry/index.ts'
import { type ConvenerRefusal, convenerRefusal } from './convener.ts'
import type { AssemblyRow } from './meeting.ts'

/** Whether the organiser of this assembly may convene it today, by the committees on the register. */
export async function readConvener(tx: Tx, assembly: AssemblyRow, today: string): Promise<ConvenerRefusal | null> {
  const committees = await listCommittees(tx, assembly.area_id)
  const c = committees.find((row) => row.state === 'IN_OFFICE')
  const committee = c && {
    name: c.name,
    termFrom: c.term_from,
    termUntil: c.term_until,
    seats: c.seats,
    seated: c.members.filter((m) => m.position !== 'ALTERNATE').length,
  }
  return convenerRefusal(assembly, assembly.rules.convenerBasis ?? null, committee ?? null, today)
}
