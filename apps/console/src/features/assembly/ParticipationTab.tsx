import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { Figures, Panel } from '../../ui/Figures.tsx'
import { fromHundredths, grouped, hundredths } from '../../ui/format.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { QuorumBar } from '../../ui/QuorumBar.tsx'
import { type Assembly, fetchParticipation, type MotionParticipation } from './assembly.api.ts'

const POLL_MS = 2_000

/** Live participation: how much of the roll has voted. Nobody sees how. */
export function ParticipationTab({ assembly }: { assembly: Assembly }): ReactNode {
  const query = useQuery({
    queryKey: ['participation', assembly.areaId, assembly.id],
    queryFn: () => fetchParticipation(assembly.areaId, assembly.id),
    refetchInterval: assembly.state === 'VOTING' ? POLL_MS : false,
  })
  return (
    <QueryView query={query}>
      {({ motions, channels }) => (
        <>
          <Figures
            items={[
              {
                title: t('participation.online'),
                value: grouped(String(channels.online)),
                unit: t('participation.ballots'),
              },
              {
                title: t('participation.paper'),
                value: grouped(String(channels.paper)),
                unit: t('participation.ballots'),
              },
              {
                title: t('participation.quorums'),
                value: `${motions.filter((m) => m.quorumMet).length} / ${motions.length}`,
                unit: t('participation.motionsUnit'),
              },
            ]}
          />
          {motions.map((m) => (
            <MotionProgress key={m.motionId} motion={m} />
          ))}
          <p className="muted">{t('participation.secret')}</p>
        </>
      )}
    </QueryView>
  )
}

function MotionProgress({ motion }: { motion: MotionParticipation }): ReactNode {
  return (
    <Panel
      title={<span className="wrap">{t('participation.motion', { seq: motion.seq, title: motion.title })}</span>}
      extra={
        <Tag color={motion.quorumMet ? 'success' : 'default'}>
          {motion.quorumMet ? t('participation.met') : t('participation.notMet')}
        </Tag>
      }
    >
      <QuorumBar
        title={t('participation.byArea')}
        taken={hundredths(motion.taken.area)}
        needed={hundredths(motion.quorum.area)}
        whole={hundredths(motion.roll.area)}
        write={(value) => `${grouped(fromHundredths(value))} ㎡`}
      />
      <QuorumBar
        title={t('participation.byHeads')}
        taken={BigInt(motion.taken.heads)}
        needed={BigInt(motion.quorum.heads)}
        whole={BigInt(motion.roll.heads)}
        write={(value) => t('result.people', { n: grouped(String(value)) })}
      />
      {motion.byDay.length > 0 && <DayBars days={motion.byDay} />}
    </Panel>
  )
}

/** How many owners voted on each day. */
function DayBars({ days }: { days: MotionParticipation['byDay'] }): ReactNode {
  const most = Math.max(1, ...days.map((d) => d.heads))
  return (
    <figure style={{ margin: '16px 0 0' }}>
      <figcaption className="muted" style={{ marginBottom: 6 }}>
        {t('participation.byDay')}
      </figcaption>
      <div className="day-bars">
        {days.map((d) => (
          <div key={d.day} className="day-bar" title={`${d.day} ${d.heads}`}>
            {d.heads}
            <i style={{ height: `${(d.heads / most) * 74}%` }} />
          </div>
        ))}
      </div>
      <div className="day-names">
        {days.map((d) => (
          <span key={d.day}>{d.day.slice(5)}</span>
        ))}
      </div>
    </figure>
  )
}
