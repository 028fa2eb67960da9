import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Input, Radio, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../messages/index.ts'
import { allowed } from '../../ui/ActionButtons.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Figures.tsx'
import { timeText } from '../../ui/format.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { type Assembly, answerObjection, fetchObjections, type Objection } from './assembly.api.ts'

const LIMIT = 200

/** Objections of owners; each has to be answered before the result becomes final. */
export function ObjectionsTab({ assembly }: { assembly: Assembly }): ReactNode {
  const query = useQuery({
    queryKey: ['objections', assembly.areaId, assembly.id],
    queryFn: () => fetchObjections(assembly.areaId, assembly.id, { limit: LIMIT }),
  })
  return (
    <QueryView query={query}>
      {({ items }) => (
        <Panel flush>
          {items.length === 0 ? (
            <EmptyState title={t('objections.none')} hint={t('objections.noneHint')} />
          ) : (
            items.map((o) => <ObjectionRow key={o.id} assembly={assembly} objection={o} />)
          )}
        </Panel>
      )}
    </QueryView>
  )
}

function ObjectionRow({ assembly, objection: o }: { assembly: Assembly; objection: Objection }): ReactNode {
  const [answering, setAnswering] = useState(false)
  const about = [o.stageTitle, o.lineLabel, o.motionSeq ? t('motion.seq', { seq: o.motionSeq }) : null].filter(Boolean)
  return (
    <div className="objection">
      <Flex justify="space-between" gap={12}>
        <span>
          <Tag color={o.state === 'OPEN' ? 'error' : 'default'}>{o.stateTitle}</Tag>
          {about.join(' · ')}
        </span>
        <span className="muted nowrap">{timeText(o.raisedAt)}</span>
      </Flex>
      <div className="objection-body">{o.body}</div>
      {o.answer && (
        <div className="answer">
          <div className="muted">{t('objections.answer', { at: timeText(o.answeredAt) })}</div>
          {o.answer}
        </div>
      )}
      {o.state === 'OPEN' && allowed(o.actions, 'objection.answer') && !answering && (
        <Button onClick={() => setAnswering(true)}>{t('objections.reply')}</Button>
      )}
      {answering && o.state === 'OPEN' && (
        <AnswerForm assembly={assembly} objection={o} onClose={() => setAnswering(false)} />
      )}
    </div>
  )
}

function AnswerForm(props: { assembly: Assembly; objection: Objection; onClose: () => void }): ReactNode {
  const { assembly, objection, onClose } = props
  const client = useQueryClient()
  const [state, setState] = useState<'UPHELD' | 'REJECTED'>('REJECTED')
  const [answer, setAnswer] = useState('')
  const send = useMutation({
    mutationFn: () => answerObjection(assembly.areaId, assembly.id, objection.id, { state, answer: answer.trim() }),
    onSuccess: () => client.invalidateQueries(),
  })
  return (
    <Flex vertical gap={8}>
      <Radio.Group
        value={state}
        onChange={(e) => setState(e.target.value)}
        options={[
          { value: 'UPHELD', label: t('objections.uphold') },
          { value: 'REJECTED', label: t('objections.reject') },
        ]}
      />
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={2000}
        value={answer}
        placeholder={t('objections.answerHint')}
        aria-label={t('objections.reply')}
        onChange={(e) => setAnswer(e.target.value)}
      />
      <ProblemAlert error={send.error} />
      <Flex gap={8}>
        <Button type="primary" disabled={answer.trim() === ''} loading={send.isPending} onClick={() => send.mutate()}>
          {t('objections.send')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Flex>
    </Flex>
  )
}
