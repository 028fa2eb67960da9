import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { requestCode, signIn } from '../api/actions.ts'
import { forgetPerson } from '../api/forget-person.ts'
import { demoAccountsQuery, meQuery } from '../api/queries.ts'
import type { DemoAccount } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { GoIcon } from '../shell/icons.tsx'
import { Trouble } from '../shell/parts.tsx'
import { attemptsBelongTo } from '../vote/attempt-store.ts'

const WAIT_S = 60

/** The form itself; also the first screen for who is not signed in. */
export default function SignIn() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { to } = useSearch({ strict: false }) as { to?: string }
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const wait = useCountdown(sentTo)
  const me = useQuery(meQuery)

  const entered = async () => {
    forgetPerson(queries)
    await queries.refetchQueries({ queryKey: meQuery.queryKey })
    attemptsBelongTo(queries.getQueryData(meQuery.queryKey)?.displayName ?? '')
    await navigate({ to: inside(to), replace: true })
  }
  const ask = useMutation({
    mutationFn: () => requestCode(phone),
    onSuccess: (answer) => {
      setSentTo(`${phone} ${Date.now()}`)
      setShown(answer.shown)
      if (answer.shown) setCode(answer.shown)
    },
  })
  const enter = useMutation({ mutationFn: () => signIn(phone, code), onSuccess: entered })
  const phoneRight = /^1[3-9]\d{9}$/.test(phone)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!phoneRight) return
    if (code.length === 6) enter.mutate()
    else ask.mutate()
  }

  return (
    <>
      <form className="card" onSubmit={submit}>
        <p className="muted">{t('signIn.lead')}</p>
        <label className="field">
          <span>{t('signIn.phone')}</span>
          <input
            className="input num"
            type="tel"
            inputMode="numeric"
            autoComplete="tel"
            maxLength={13}
            placeholder={t('signIn.phone.hint')}
            value={phone}
            onChange={(e) => setPhone(e.target.value.replace(/\D/g, '').slice(0, 11))}
          />
        </label>
        <button
          type="button"
          className="btn"
          disabled={!phoneRight || wait > 0 || ask.isPending}
          onClick={() => ask.mutate()}
        >
          {wait > 0 ? t('signIn.wait', { n: wait }) : t('signIn.getCode')}
        </button>
        {shown ? (
          <div className="note" role="status">
            <p>{t('signIn.demoCode')}</p>
            <p className="code-shown">{shown}</p>
          </div>
        ) : sentTo ? (
          <p className="muted" role="status">
            {t('signIn.sent')}
          </p>
        ) : null}
        <label className="field">
          <span>{t('signIn.code')}</span>
          <input
            className="input num"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            placeholder={t('signIn.code.hint')}
            value={code}
            onChange={(e) => setCode(e.target.value.replace(/\D/g, '').slice(0, 6))}
          />
        </label>
        <Trouble error={ask.error ?? enter.error} />
        <button
          type="submit"
          className="btn primary tall"
          disabled={!phoneRight || code.length !== 6 || enter.isPending}
        >
          {enter.isPending ? t('signIn.entering') : t('signIn.enter')}
        </button>
        <p className="muted small">{t('signIn.privacy')}</p>
      </form>
      {me.data?.demo ? <DemoAccounts onEntered={entered} /> : null}
    </>
  )
}

function DemoAccounts({ onEntered }: { onEntered: () => Promise<void> }) {
  const accounts = useQuery(demoAccountsQuery)
  const enter = useMutation({
    mutationFn: async (account: DemoAccount) => {
      const { shown } = await requestCode(account.phone)
      await signIn(account.phone, shown ?? '')
    },
    onSuccess: onEntered,
  })
  if (!accounts.data || accounts.data.length === 0) return null
  return (
    <section>
      <h2 className="section-title">{t('signIn.demo')}</h2>
      <div className="card flat" style={{ marginTop: '0.5rem' }}>
        {accounts.data.map((account) => (
          <button
            key={account.phone}
            type="button"
            className="row"
            disabled={enter.isPending}
            onClick={() => enter.mutate(account)}
          >
            <span className="body">
              <span className="title">{account.title}</span>
              <span className="sub">
                {account.sub ? `${account.sub} · ` : ''}
                {account.phone}
              </span>
            </span>
            <span className="go">
              <GoIcon />
            </span>
          </button>
        ))}
      </div>
      <Trouble error={enter.error} />
    </section>
  )
}

/** Seconds until a code may be asked for again, counted from the last sending. */
function useCountdown(since: string | null): number {
  const [n, setN] = useState(0)
  useEffect(() => {
    if (!since) return
    const end = Date.now() + WAIT_S * 1000
    const tick = () => setN(Math.max(0, Math.ceil((end - Date.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [since])
  return n
}

/** Only addresses of this app: a link must not lead elsewhere after sign-in. */
function inside(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/'
}
