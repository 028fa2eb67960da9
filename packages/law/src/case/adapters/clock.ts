import { latestBefore } from '../../rules/clock-before.ts'
import { dueDate, type PeriodUnit } from '../../rules/clock-due.ts'
import type { Adapter } from '../adapter.ts'
import { choice, flag, number, record, text } from '../shape.ts'

/** The case form of clock.due. */
export const clockDue: Adapter = {
  rule: 'clock.due',
  input: record(
    {
      start: text,
      amount: number,
      unit: choice('WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'YEAR', 'HOUR'),
    },
    { calendar: choice('CN') },
  ),
  result: record({ due: text, covered: flag }),
  run: (input: { start: string; amount: number; unit: PeriodUnit; calendar?: 'CN' }) => dueDate(input),
}

/** The case form of clock.before. */
export const clockBefore: Adapter = {
  rule: 'clock.before',
  input: record({ event: text, amount: number }),
  result: record({ latest: text }),
  run: (input: { event: string; amount: number }) => latestBefore(input),
}
