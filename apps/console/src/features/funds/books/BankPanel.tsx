import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { DayInput } from '../../../ui/DayInput.tsx'
import { Panel } from '../../../ui/Figures.tsx'
import { showFieldProblems } from '../../../ui/field-problems.ts'
import { ProblemAlert } from '../../../ui/Problem.tsx'
import { MoneyInput } from '../act/MoneyInput.tsx'
import { type Opening, type OpeningDraft, setOpening } from '../fund.api.ts'

type Props = { areaId: string; book: Opening; onChanged: (book: Opening) => void }
type Values = Omit<OpeningDraft, 'version'>

/** What the bank's own statement says on the day the books open with. */
export function BankPanel({ areaId, book, onChanged }: Props): ReactNode {
  const [form] = Form.useForm<Values>()
  const save = useMutation({
    mutationFn: (v: Values) =>
      setOpening(areaId, {
        version: book.version,
        bankName: v.bankName ?? '',
        balanceOn: v.balanceOn,
        bankTotal: v.bankTotal,
        unallocated: v.unallocated || '0',
        note: v.note ?? '',
      }),
    onSuccess: onChanged,
    onError: (error) => showFieldProblems(form, error),
  })
  return (
    <Panel title={t('opening.bank')}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          bankName: book.bankName,
          balanceOn: book.balanceOn ?? undefined,
          bankTotal: book.bankTotal ?? undefined,
          unallocated: book.unallocated,
          note: book.note,
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="bankName" label={t('opening.bankName')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="balanceOn"
          label={t('opening.balanceOn')}
          rules={[{ required: true, message: t('opening.balanceOnNeeded') }]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item
          name="bankTotal"
          label={t('opening.bankTotal')}
          rules={[{ required: true, message: t('opening.bankTotalNeeded') }]}
        >
          <MoneyInput />
        </Form.Item>
        <Form.Item name="unallocated" label={t('opening.unallocated')} extra={t('opening.unallocatedHint')}>
          <MoneyInput />
        </Form.Item>
        <Form.Item name="note" label={t('opening.note')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <ProblemAlert error={save.error} />
        <Button htmlType="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
      </Form>
    </Panel>
  )
}
