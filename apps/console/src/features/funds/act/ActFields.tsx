import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { DayInput } from '../../../ui/DayInput.tsx'
import { fromHundredths, grouped, hundredths } from '../../../ui/format.ts'
import { meQuery } from '../../session/session.api.ts'
import { fetchParts } from '../use.api.ts'
import type { Use } from '../use.types.ts'
import { type Act, type ActValues, DEVELOPER } from './acts.ts'
import { MoneyInput } from './MoneyInput.tsx'
import { PapersInput } from './PapersInput.tsx'

type Props = { act: Act; use: Use }

/** What the boxes of an act start with. */
export function startOf(act: Act, use: Use): ActValues {
  if (act === 'pay') return use.next ? { amount: use.next.firstStageMax } : {}
  if (act === 'settle') return { total: use.amount, papers: [] }
  return {}
}

/** The boxes of one act. */
export function ActFields({ act, use }: Props): ReactNode {
  switch (act) {
    case 'withdraw':
    case 'cancel':
    case 'approve':
      return <Reason />
    case 'refuse':
      return (
        <>
          <Reason />
          <Form.Item
            name="article"
            label={t('act.article')}
            extra={t('act.articleHint')}
            rules={[{ required: true, message: t('act.articleNeeded') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        </>
      )
    case 'collect':
      return <Collect use={use} />
    case 'pay':
      return (
        <>
          <Amount
            name="amount"
            label={t('act.pay.amount')}
            max={use.next?.firstStageMax}
            extra={t('act.pay.max', {
              percent: use.settings.firstStagePercent,
              max: grouped(use.next?.firstStageMax ?? use.amount),
            })}
          />
          <On />
        </>
      )
    case 'settle':
      return <Settle use={use} />
    case 'retention':
      return (
        <>
          <Form.Item
            name="note"
            label={t('act.retention.note')}
            rules={[{ required: true, message: t('act.retention.noteNeeded') }]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
          <On />
        </>
      )
    default:
      return null
  }
}

function Reason(): ReactNode {
  return (
    <Form.Item
      name="reason"
      label={t('act.reason')}
      rules={[{ required: true, whitespace: true, min: 2, message: t('act.reasonNeeded') }]}
    >
      <Input.TextArea rows={3} maxLength={1000} autoFocus />
    </Form.Item>
  )
}

/** The day it happened; today unless said otherwise. */
function On(): ReactNode {
  const me = useQuery(meQuery)
  return (
    <Form.Item name="on" label={t('act.day')} extra={t('act.dayHint')}>
      <DayInput max={me.data?.today} />
    </Form.Item>
  )
}

type AmountProps = { name: 'amount' | 'total'; label: string; max?: string | undefined; extra?: ReactNode }

function Amount({ name, label, max, extra }: AmountProps): ReactNode {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[
        { required: true, message: t('act.amountNeeded') },
        {
          validator: (_, value: string | undefined) =>
            !value || hundredths(value) > 0n ? Promise.resolve() : Promise.reject(new Error(t('act.amountNeeded'))),
        },
        {
          validator: (_, value: string | undefined) =>
            !value || !max || hundredths(value) <= hundredths(max)
              ? Promise.resolve()
              : Promise.reject(new Error(t('act.amountMax', { max: grouped(max) }))),
        },
      ]}
    >
      <MoneyInput />
    </Form.Item>
  )
}

function Settle({ use }: { use: Use }): ReactNode {
  const me = useQuery(meQuery)
  return (
    <>
      <Amount
        name="total"
        label={t('act.settle.total')}
        max={use.ceiling}
        extra={t('act.settle.ceiling', { ceiling: grouped(use.ceiling) })}
      />
      <Form.Item
        name="acceptedOn"
        label={t('act.settle.acceptedOn')}
        rules={[{ required: true, message: t('act.settle.acceptedOnNeeded') }]}
      >
        <DayInput max={me.data?.today} />
      </Form.Item>
      <Form.Item
        name="papers"
        label={t('act.settle.papers')}
        rules={[{ required: true, type: 'array', min: 1, message: t('act.settle.papersNeeded') }]}
      >
        <PapersInput areaId={use.areaId} stages={['ACCEPTANCE', 'SETTLEMENT']} />
      </Form.Item>
      <On />
    </>
  )
}

const MOST_PARTS = 200

/** Who pays: the developer for what is not sold, or a household for what its account cannot cover. */
function Collect({ use }: { use: Use }): ReactNode {
  const form = Form.useFormInstance<ActValues>()
  const parts = useQuery({
    queryKey: ['fund', use.areaId, 'parts', use.id, 'open'],
    queryFn: () => fetchParts(use.areaId, use.id, { only: 'SHORTFALL', limit: MOST_PARTS }),
  })
  const owing = (parts.data?.items ?? []).filter((p) => hundredths(p.outstanding ?? '0') > 0n)
  const households = owing.reduce((sum, p) => sum + hundredths(p.outstanding ?? '0'), 0n)
  const developer = hundredths(use.split?.outstanding ?? '0') - households
  const open = new Map(owing.map((p) => [p.unitId, p.outstanding ?? '0.00']))
  if (developer > 0n && !parts.data?.next) open.set(DEVELOPER, fromHundredths(developer))
  const name = (id: string) =>
    id === DEVELOPER ? t('part.payer.DEVELOPER') : owing.find((p) => p.unitId === id)?.label
  const ids = [...open.keys()].sort((a, b) => Number(b === DEVELOPER) - Number(a === DEVELOPER))
  if (parts.data?.next && !ids.includes(DEVELOPER)) ids.unshift(DEVELOPER)
  return (
    <>
      <Form.Item
        name="payer"
        label={t('act.collect.payer')}
        rules={[{ required: true, message: t('act.collect.payerNeeded') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={parts.isPending}
          options={ids.map((id) => ({
            value: id,
            label: open.has(id)
              ? t('act.collect.owes', { who: name(id) ?? '', money: grouped(open.get(id)!) })
              : (name(id) ?? ''),
          }))}
          onChange={(id: string) =>
            form.setFieldsValue({ payerName: name(id) ?? '', ...(open.has(id) ? { amount: open.get(id)! } : {}) })
          }
        />
      </Form.Item>
      {/* Without a box of its own: said in the last look. */}
      <Form.Item name="payerName" hidden>
        <Input />
      </Form.Item>
      <Amount name="amount" label={t('act.collect.amount')} />
      <On />
    </>
  )
}
