import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { raiseObjection } from '../api/actions.ts'
import { objectionsQuery } from '../api/queries.ts'
import type { ObjectionStage } from '../api/types.ts'
import { type MessageKey, t } from '../messages/index.ts'
import { Owner } from '../shell/owner.tsx'
import { Page } from '../shell/page.tsx'
import { FieldTrouble, Trouble } from '../shell/parts.tsx'

const WORDS: Record<ObjectionStage, { title: MessageKey; what: MessageKey; hint: MessageKey }> = {
  ROLL: { title: 'objection.roll', what: 'objection.roll.what', hint: 'objection.roll.hint' },
  DELEGATE: { title: 'objection.delegate', what: 'objection.delegate.what', hint: 'objection.delegate.hint' },
  RESULT: { title: 'objection.result', what: 'objection.result.what', hint: 'objection.result.hint' },
}
const MAX = 2000

type Search = { stage?: string; line?: string; motion?: string }

/** An objection to my line of the roll, to a co-owner's ballot, or to a preliminary result. */
export default function ObjectionPage() {
  const { areaId, assemblyId } = useParams({ strict: false }) as { areaId: string; assemblyId: string }
  const { stage: asked, line, motion } = useSearch({ strict: false }) as Search
  const stage: ObjectionStage = asked === 'DELEGATE' || asked === 'RESULT' ? asked : 'ROLL'
  const words = WORDS[stage]
  const title = t(words.title)
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const raise = useMutation({
    mutationFn: () =>
      raiseObjection(areaId, assemblyId, {
        stage,
        ...(line ? { lineId: line } : {}),
        ...(motion ? { motionId: motion } : {}),
        body: text.trim(),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: objectionsQuery(areaId, assemblyId).queryKey }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) raise.mutate()
  }
  return (
    <Owner title={title}>
      <Page title={title} parent={stage === 'ROLL' ? `/roll/${areaId}/${assemblyId}` : '/votes'}>
        {raise.isSuccess ? (
          <section className="card">
            <p className="note good" role="status">
              <strong>{t('objection.done')}</strong>
              {t('objection.done.text')}
            </p>
            <Link to={`/roll/${areaId}/${assemblyId}`} className="btn primary tall">
              {t('objection.mine')}
            </Link>
          </section>
        ) : (
          <form className="card" onSubmit={submit}>
            <p>{t(words.what)}</p>
            <label className="field">
              <span>{t('objection.text')}</span>
              <textarea
                className="input"
                maxLength={MAX}
                placeholder={t(words.hint)}
                value={text}
                onChange={(e) => setText(e.target.value)}
              />
              <FieldTrouble error={raise.error} pointer="/body" />
            </label>
            <p className="small muted num">
              {text.length} / {MAX}
            </p>
            <Trouble error={raise.error} beside={['/body']} />
            <button type="submit" className="btn primary tall" disabled={!text.trim() || raise.isPending}>
              {raise.isPending ? t('objection.sending') : t('objection.send')}
            </button>
          </form>
        )}
      </Page>
    </Owner>
  )
}
