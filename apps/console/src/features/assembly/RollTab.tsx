import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Flex, Input, Popover, Select, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { allowed } from '../../ui/ActionButtons.tsx'
import { useAddress } from '../../ui/address.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { grouped } from '../../ui/format.ts'
import { asProblem, ProblemAlert } from '../../ui/Problem.tsx'
import { issuePapers } from '../paper/paper.api.ts'
import {
  type Assembly,
  DELIVERY_CHANNELS,
  type DeliveryChannel,
  fetchRoll,
  type RollLine,
  recordDeliveries,
} from './assembly.api.ts'

/** The frozen roll: one line is one vote with all its units. Deliveries are recorded on the lines chosen. */
export function RollTab({ assembly }: { assembly: Assembly }): ReactNode {
  const { areaId, id } = assembly
  const [address, setAddress] = useAddress()
  const [chosen, setChosen] = useState<string[]>([])
  const rolls = rollsOf(assembly)
  const rollId = address.roll ?? rolls[0]?.value
  const mayDeliver = allowed(assembly.actions, 'delivery.record')
  const mayIssue = allowed(assembly.actions, 'paper.issue')
  return (
    <DataTable<RollLine>
      name="roll"
      queryKey={['roll', areaId, id, rollId]}
      fetchPage={(page) => fetchRoll(areaId, id, { ...(rollId ? { rollId } : {}), ...page })}
      rowKey={(l) => l.lineId}
      {...(mayDeliver || mayIssue ? { selection: { keys: chosen, onChange: setChosen } } : {})}
      filters={
        <>
          {rolls.length > 1 && (
            <Select
              aria-label={t('roll.which')}
              value={rollId ?? null}
              options={rolls}
              style={{ minWidth: 240, maxWidth: 420 }}
              onChange={(value) => setAddress({ roll: value ?? undefined })}
            />
          )}
          {mayDeliver && <DeliveryButton assembly={assembly} chosen={chosen} onDone={() => setChosen([])} />}
          {mayIssue && <IssueButton assembly={assembly} chosen={chosen} onDone={() => setChosen([])} />}
        </>
      }
      columns={[
        { key: 'no', title: t('roll.no'), width: 60, number: true, always: true, render: (l) => l.lineNo },
        { key: 'label', title: t('roll.units'), width: 190, long: true, always: true, render: (l) => unitsOf(l) },
        {
          key: 'owners',
          title: t('roll.owners'),
          width: 150,
          long: true,
          render: (l) => (l.kind === 'DEVELOPER' ? t('unit.developer') : l.owners.join('、')),
        },
        { key: 'area', title: t('roll.area'), width: 105, number: true, render: (l) => grouped(l.area) },
        { key: 'heads', title: t('roll.heads'), width: 60, number: true, render: (l) => l.heads },
        { key: 'source', title: t('unit.areaSource'), width: 110, hidden: true, render: (l) => sourcesOf(l) },
        {
          key: 'delivered',
          title: t('roll.delivered'),
          width: 130,
          render: (l) =>
            l.delivered.length === 0 ? (
              <span className="muted">{t('roll.notDelivered')}</span>
            ) : (
              l.delivered.map((channel) => <Tag key={channel}>{word('delivery', channel)}</Tag>)
            ),
        },
      ]}
      empty={<EmptyState title={t('roll.none')} />}
    />
  )
}

/** Rolls of different scopes, named by what they cover. */
function rollsOf(assembly: Assembly): { value: string; label: string }[] {
  const seen = new Map<string, string>()
  for (const m of assembly.motions) if (m.rollId && !seen.has(m.rollId)) seen.set(m.rollId, m.scopeTitle)
  return [...seen].map(([value, label]) => ({ value, label }))
}

const unitsOf = (line: RollLine) => line.units.map((u) => u.label).join('、') || line.label
const sourcesOf = (line: RollLine) => [...new Set(line.units.map((u) => word('unit.areaSource', u.source)))].join('、')

/** Paper for those who ask for it; who holds a sheet already gets no second one. */
function IssueButton(props: { assembly: Assembly; chosen: string[]; onDone: () => void }): ReactNode {
  const { assembly, chosen, onDone } = props
  const client = useQueryClient()
  const { message } = App.useApp()
  const issue = useMutation({
    mutationFn: () => issuePapers(assembly.areaId, assembly.id, chosen),
    onSuccess: async ({ issued }) => {
      await client.invalidateQueries({ queryKey: ['papers', assembly.areaId, assembly.id] })
      message.success(t('paper.issued', { n: issued }))
      onDone()
    },
    onError: (error) => void message.error(asProblem(error).detail),
  })
  if (chosen.length === 0) return null
  return (
    <Button loading={issue.isPending} onClick={() => issue.mutate()}>
      {t('paper.issueChosen', { n: chosen.length })}
    </Button>
  )
}

function DeliveryButton(props: { assembly: Assembly; chosen: string[]; onDone: () => void }): ReactNode {
  const { assembly, chosen, onDone } = props
  const client = useQueryClient()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [channel, setChannel] = useState<DeliveryChannel>('DOOR')
  const [evidence, setEvidence] = useState('')
  const record = useMutation({
    mutationFn: () =>
      recordDeliveries(assembly.areaId, assembly.id, { lineIds: chosen, channel, evidence: evidence.trim() }),
    onSuccess: async ({ recorded }) => {
      await client.invalidateQueries({ queryKey: ['roll', assembly.areaId, assembly.id] })
      message.success(t('delivery.done', { n: recorded }))
      setOpen(false)
      onDone()
    },
  })
  return (
    <Popover
      open={open && chosen.length > 0}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      title={t('delivery.title', { n: chosen.length })}
      content={
        <Flex vertical gap={8} style={{ width: 320 }}>
          <Select
            aria-label={t('delivery.channel')}
            value={channel}
            options={DELIVERY_CHANNELS.map((value) => ({ value, label: word('delivery', value) }))}
            onChange={setChannel}
          />
          <Input
            value={evidence}
            maxLength={500}
            placeholder={t('delivery.evidence')}
            onChange={(e) => setEvidence(e.target.value)}
          />
          <ProblemAlert error={record.error} />
          <Button type="primary" loading={record.isPending} onClick={() => record.mutate()}>
            {t('delivery.go')}
          </Button>
        </Flex>
      }
    >
      <Button disabled={chosen.length === 0}>
        {chosen.length === 0 ? t('delivery.choose') : t('delivery.button', { n: chosen.length })}
      </Button>
    </Popover>
  )
}
