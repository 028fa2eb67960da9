import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { demoAccountsQuery } from './session.api.ts'

type Props = { busy: boolean; onChoose: (account: { login: string; password: string }) => void }

/** Demo mode: a card for each post, which signs in at once. */
export function DemoAccounts({ busy, onChoose }: Props): ReactNode {
  const accounts = useQuery(demoAccountsQuery)
  if (accounts.isPending) return <Skeleton active paragraph={{ rows: 3 }} />
  if (!accounts.data?.length) return null
  return (
    <div className="demo-accounts">
      <h2>{t('signIn.demo')}</h2>
      <div className="demo-cards">
        {accounts.data.map((a) => (
          <button key={a.login} type="button" disabled={busy} onClick={() => onChoose(a)} className="demo-card">
            <strong title={a.title}>{a.title}</strong>
            <small title={a.note}>{a.note}</small>
          </button>
        ))}
      </div>
    </div>
  )
}
