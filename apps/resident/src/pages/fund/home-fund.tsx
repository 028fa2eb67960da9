import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { t } from '../../messages/index.ts'
import { myUsesQuery } from './fund.queries.ts'
import { MyUseRow } from './my-fund.tsx'

const LIVE = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RUNNING']
const MOST = 3

/** On the first screen: repairs that my home is about to pay for. Nothing of the kind, nothing said. */
export function HomeFund() {
  const uses = useQuery(myUsesQuery)
  const live = (uses.data?.items ?? []).filter((use) => LIVE.indexOf(use.state) >= 0).slice(0, MOST)
  if (live.length === 0) return null
  return (
    <section>
      <h2 className="section-title">
        {t('fund.title')}
        <Link to="/fund">{t('app.all')}</Link>
      </h2>
      <div className="card flat list">
        {live.map((use) => (
          <MyUseRow key={use.useId} use={use} />
        ))}
      </div>
    </section>
  )
}
