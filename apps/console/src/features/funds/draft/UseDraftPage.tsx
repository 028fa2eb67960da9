import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { t } from '../../../messages/index.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { QueryView } from '../../../ui/QueryView.tsx'
import { areaQuery } from '../../area/area.api.ts'
import { decisionsQuery, fundUseQuery, optionsQuery } from '../use.api.ts'
import { DecisionPicker } from './DecisionPicker.tsx'
import { DraftForm } from './DraftForm.tsx'
import '../funds.css'

/** Draws up a use: first the decision it rests on, then what, why, by whom and for how much. */
export default function UseDraftPage(): ReactNode {
  const { areaId, useId } = useParams({ strict: false }) as { areaId: string; useId?: string }
  const area = useQuery(areaQuery(areaId))
  return (
    <div className="page draft-page">
      <PageHeader
        path={[
          {
            title: (
              <Link to="/areas/$areaId" params={{ areaId }}>
                {area.data?.name ?? '…'}
              </Link>
            ),
          },
          {
            title: (
              <Link to="/areas/$areaId/fund" params={{ areaId }} search={{ view: 'uses' } as never}>
                {t('fund.view.uses')}
              </Link>
            ),
          },
        ]}
        title={useId ? t('use.change') : t('use.add')}
      />
      {useId ? <Changed areaId={areaId} useId={useId} /> : <New areaId={areaId} />}
    </div>
  )
}

function New({ areaId }: { areaId: string }): ReactNode {
  const decisions = useQuery(decisionsQuery(areaId))
  const options = useQuery(optionsQuery)
  const [picked, setPicked] = useState<string | null>(null)
  return (
    <QueryView query={decisions}>
      {(items) => {
        const decision = items.find((d) => d.motionId === picked)
        return (
          <>
            <DecisionPicker areaId={areaId} items={items} picked={picked} onPick={setPicked} />
            {decision && (
              <QueryView query={options}>
                {(o) => (
                  <DraftForm
                    key={decision.motionId}
                    areaId={areaId}
                    options={o}
                    basis={{
                      motionId: decision.motionId,
                      title: decision.title,
                      decided: decision.decided,
                      body: decision.body,
                    }}
                  />
                )}
              </QueryView>
            )}
          </>
        )
      }}
    </QueryView>
  )
}

function Changed({ areaId, useId }: { areaId: string; useId: string }): ReactNode {
  const use = useQuery({ ...fundUseQuery(areaId, useId), staleTime: Number.POSITIVE_INFINITY })
  const options = useQuery(optionsQuery)
  return (
    <QueryView query={use}>
      {(u) => (
        <QueryView query={options}>
          {(o) => (
            <DraftForm
              key={u.version}
              areaId={areaId}
              options={o}
              use={u}
              basis={{ motionId: u.motionId, title: u.motionTitle, decided: u.decided, body: '' }}
            />
          )}
        </QueryView>
      )}
    </QueryView>
  )
}
