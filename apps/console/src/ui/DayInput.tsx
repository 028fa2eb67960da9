import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'

type Props = {
  id?: string
  value?: string | null | undefined
  onChange?: (day: string | null) => void
  min?: string | undefined
  max?: string | undefined
  'aria-label'?: string
}

const FORMAT = 'YYYY-MM-DD'

/** A legal day as `YYYY-MM-DD` text. No "today" of this machine: the platform has its own clock. */
export function DayInput({ id, value, onChange, min, max, 'aria-label': label }: Props): ReactNode {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      style={{ width: '100%' }}
      format={FORMAT}
      placeholder={FORMAT}
      showNow={false}
      value={value ? dayjs(value, FORMAT) : null}
      {...(min ? { minDate: dayjs(min, FORMAT), defaultPickerValue: dayjs(min, FORMAT) } : {})}
      {...(max ? { maxDate: dayjs(max, FORMAT) } : {})}
      onChange={(day) => onChange?.(day ? day.format(FORMAT) : null)}
    />
  )
}
