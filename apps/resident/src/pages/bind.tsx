import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { bind } from '../api/actions.ts'
import { ApiProblem } from '../api/http.ts'
import { findAreasQuery, publicAreaQuery } from '../api/queries.ts'
import type { PublicAreaHit } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { toast } from '../shared/feedback.ts'
import { useLater } from '../shared/use-later.ts'
import { Owner } from '../shell/owner.tsx'
import { Page } from '../shell/page.tsx'
import { FieldTrouble, Problem, Trouble, Waiting } from '../shell/parts.tsx'

/** Binds the account to a person of the register: name and identity number, or the community's desk. */
export default function BindPage() {
  const { area } = useSearch({ strict: false }) as { area?: string }
  const navigate = useNavigate()
  return (
    <Owner title={t('bind.title')}>
      <Page title={t('bind.title')} parent="/">
        <section className="card">
          <h2>{t('bind.why')}</h2>
          <p>{t('bind.why.text')}</p>
          <ul className="dots small">
            <li>{t('bind.kept.1')}</li>
            <li>{t('bind.kept.2')}</li>
            <li>{t('bind.kept.3')}</li>
          </ul>
        </section>
        {area ? (
          <BindForm areaId={area} onOther={() => void navigate({ to: '/bind', search: {} })} />
        ) : (
          <FindArea onFound={(hit) => void navigate({ to: '/bind', search: { area: hit.id } })} />
        )}
        <section className="card">
          <h2>{t('bind.desk')}</h2>
          <p>{t('bind.desk.text')}</p>
        </section>
      </Page>
    </Owner>
  )
}

function FindArea({ onFound }: { onFound: (hit: PublicAreaHit) => void }) {
  const [text, setText] = useState('')
  const q = useLater(text.trim())
  const found = useQuery(findAreasQuery(q))
  return (
    <section className="card">
      <label className="field">
        <span>{t('bind.find')}</span>
        <input
          className="input"
          type="search"
          placeholder={t('bind.find.hint')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
      </label>
      {found.isError ? <Problem error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isFetching && !found.data ? <Waiting lines={2} /> : null}
      {found.data?.items.length === 0 ? <p className="muted">{t('bind.find.none')}</p> : null}
      {found.data && found.data.items.length > 0 ? (
        <div className="rows">
          {found.data.items.map((hit) => (
            <button key={hit.id} type="button" className="row" onClick={() => onFound(hit)}>
              <span className="body">
                <span className="title">{hit.name}</span>
                <span className="sub">
                  {hit.street} {hit.community} {hit.address}
                </span>
              </span>
            </button>
          ))}
        </div>
      ) : null}
    </section>
  )
}

function BindForm({ areaId, onOther }: { areaId: string; onOther: () => void }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const place = useQuery(publicAreaQuery(areaId))
  const [name, setName] = useState('')
  const [idNo, setIdNo] = useState('')
  const binding = useMutation({
    mutationFn: () => bind({ areaId, name: name.trim(), idNo }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      toast(t('bind.done'))
      await navigate({ to: '/', replace: true })
    },
  })
  const ready = name.trim().length > 0 && idNo.length >= 8
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) binding.mutate()
  }
  const wrong = binding.error instanceof ApiProblem && binding.error.status < 500 && binding.error.status > 0
  return (
    <form className="card" onSubmit={submit}>
      <p className="muted small">{t('bind.area')}</p>
      <h2>{place.data?.name ?? '……'}</h2>
      <button type="button" className="btn plain" onClick={onOther}>
        {t('bind.other')}
      </button>
      <label className="field">
        <span>{t('bind.name')}</span>
        <input
          className="input"
          autoComplete="name"
          maxLength={200}
          value={name}
          aria-invalid={wrong}
          onChange={(e) => setName(e.target.value)}
        />
        <FieldTrouble error={binding.error} pointer="/name" />
      </label>
      <label className="field">
        <span>{t('bind.idNo')}</span>
        <input
          className="input num"
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={18}
          placeholder={t('bind.idNo.hint')}
          value={idNo}
          aria-invalid={wrong}
          onChange={(e) => setIdNo(e.target.value.toUpperCase().replace(/[^0-9A-Z]/g, ''))}
        />
        <FieldTrouble error={binding.error} pointer="/idNo" />
      </label>
      <Trouble error={binding.error} beside={['/name', '/idNo']} />
      <button type="submit" className="btn primary tall" disabled={!ready || binding.isPending}>
        {binding.isPending ? t('bind.checking') : t('bind.go')}
      </button>
    </form>
  )
}
