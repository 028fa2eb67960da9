import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { DemoAccounts } from './DemoAccounts.tsx'
import { meQuery, signIn } from './session.api.ts'
import './sign-in.css'

type Credentials = { login: string; password: string }

/** Sign-in of officials, staff and committees by name and password; in demo mode each post is one click away. */
export default function SignInPage(): ReactNode {
  const me = useQuery(meQuery)
  const client = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  const { next } = useSearch({ strict: false }) as { next?: string }
  const enter = useMutation({
    mutationFn: ({ login, password }: Credentials) => signIn(login, password),
    onSuccess: async () => {
      client.clear()
      await client.fetchQuery(meQuery)
      if (next?.startsWith('/')) router.history.push(`/console${next}`)
      else await navigate({ to: '/' })
    },
  })

  return (
    <main className="sign-in">
      <section className="sign-in-about">
        <div className="sign-in-name">
          <img src="/console/favicon.svg" alt="" width={40} height={40} />
          {t('app.name')}
        </div>
        <p className="sign-in-line">{t('signIn.line')}</p>
        <ul>
          <li>{t('signIn.point1')}</li>
          <li>{t('signIn.point2')}</li>
          <li>{t('signIn.point3')}</li>
        </ul>
        <p className="sign-in-foot">{t('signIn.owners')}</p>
      </section>
      <section className="sign-in-forms">
        <h1>{t('signIn.title')}</h1>
        <Form<Credentials> layout="vertical" onFinish={(values) => enter.mutate(values)} requiredMark={false}>
          <Form.Item
            name="login"
            label={t('signIn.login')}
            rules={[{ required: true, message: t('signIn.loginNeeded') }]}
          >
            <Input autoComplete="username" autoFocus size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <ProblemAlert error={enter.error ?? (me.isError ? me.error : null)} />
          <Button type="primary" htmlType="submit" size="large" block loading={enter.isPending} className="sign-in-go">
            {t('signIn.go')}
          </Button>
        </Form>
        {me.data?.demo && <DemoAccounts busy={enter.isPending} onChoose={(account) => enter.mutate(account)} />}
      </section>
    </main>
  )
}
