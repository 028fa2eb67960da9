import { ClockCircleOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Popover, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../messages/index.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { timeText } from '../../ui/format.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { advanceClock } from '../session/session.api.ts'

const STEPS = [1, 7, 15]
const DUE_WORK_MS = 3_000

/** Demo mode: the platform's clock, and the button that moves it forward, so that fifteen days' notice take a minute. */
export default function ClockButton({ now }: { now: string }): ReactNode {
  const client = useQueryClient()
  const [day, setDay] = useState<string | null>(null)
  const advance = useMutation({
    mutationFn: advanceClock,
    onSuccess: () => {
      // What falls due happens in the background a moment later: look now, and once more then.
      setTimeout(() => void client.invalidateQueries(), DUE_WORK_MS)
      return client.invalidateQueries()
    },
  })
  const content = (
    <Flex vertical gap={12} style={{ width: 300 }}>
      <span className="muted">{t('clock.hint')}</span>
      <Space>
        {STEPS.map((days) => (
          <Button key={days} loading={advance.isPending} onClick={() => advance.mutate({ days })}>
            {t('clock.days', { days })}
          </Button>
        ))}
      </Space>
      <Space.Compact>
        <DayInput aria-label={t('clock.to')} min={now.slice(0, 10)} value={day} onChange={setDay} />
        <Button disabled={!day} loading={advance.isPending} onClick={() => day && advance.mutate({ to: day })}>
          {t('clock.to')}
        </Button>
      </Space.Compact>
      <ProblemAlert error={advance.error} />
    </Flex>
  )
  return (
    <Popover trigger="click" placement="bottomRight" title={t('clock.title')} content={content}>
      <Button type="text" className="head-button" icon={<ClockCircleOutlined />}>
        <span className="clock-now">{timeText(now)}</span> {t('clock.button')}
      </Button>
    </Popover>
  )
}
