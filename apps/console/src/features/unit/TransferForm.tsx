import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Form, Input, Modal, Select } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../messages/index.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { showFieldProblems } from '../../ui/field-problems.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { type NewOwner, transferUnit, type UnitDetail } from './unit.api.ts'

type Values = { fromDate: string; reason: string; owners: NewOwner[] }

const KINDS = ['NATURAL', 'LEGAL'] as const

/** Registers new owners from a day on; the former ones stay in the history. */
export function TransferForm(props: { areaId: string; unit: UnitDetail; onClose: () => void }): ReactNode {
  const { areaId, unit, onClose } = props
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const save = useMutation({
    mutationFn: ({ fromDate, reason, owners }: Values) =>
      transferUnit(areaId, unit.id, {
        version: unit.version,
        fromDate,
        reason: reason.trim(),
        owners: owners.map(clean),
      }),
    onError: (error) => showFieldProblems(form, error),
    onSuccess: async () => {
      await client.invalidateQueries()
      onClose()
    },
  })
  return (
    <Modal
      open
      width={820}
      title={t('transfer.title', { unit: unit.label })}
      okText={t('transfer.go')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: save.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ fromDate: '', reason: '', owners: [{ kind: 'NATURAL' }] }}
        onFinish={(values) => save.mutate(values)}
      >
        <Flex gap={12}>
          <Form.Item
            name="fromDate"
            label={t('transfer.day')}
            rules={[{ required: true, message: t('authority.termNeeded') }]}
          >
            <DayInput />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('unitChange.reason')}
            style={{ flex: 1 }}
            rules={[{ required: true, whitespace: true, message: t('unitChange.reasonNeeded') }]}
          >
            <Input maxLength={200} placeholder={t('transfer.reasonExample')} />
          </Form.Item>
        </Flex>
        <p className="field-help">{t('transfer.hint')}</p>
        <Form.List name="owners">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field) => (
                <Flex key={field.key} gap={8} align="start">
                  <Form.Item name={[field.name, 'kind']} style={{ width: 96 }}>
                    <Select
                      aria-label={t('transfer.kind')}
                      options={KINDS.map((value) => ({ value, label: word('person.kind', value) }))}
                    />
                  </Form.Item>
                  <Form.Item
                    name={[field.name, 'name']}
                    style={{ flex: 2 }}
                    rules={[{ required: true, message: t('authority.holderNeeded') }]}
                  >
                    <Input placeholder={t('authority.holder')} maxLength={200} />
                  </Form.Item>
                  <Form.Item name={[field.name, 'idNo']} style={{ flex: 3 }}>
                    <Input placeholder={t('transfer.idNo')} maxLength={40} />
                  </Form.Item>
                  <Form.Item name={[field.name, 'phone']} style={{ flex: 2 }}>
                    <Input placeholder={t('authority.phone')} maxLength={40} />
                  </Form.Item>
                  <Form.Item name={[field.name, 'share']} style={{ width: 110 }}>
                    <Input placeholder={t('transfer.share')} maxLength={40} />
                  </Form.Item>
                  {fields.length > 1 && (
                    <Button type="text" onClick={() => remove(field.name)}>
                      {t('common.remove')}
                    </Button>
                  )}
                </Flex>
              ))}
              <Button onClick={() => add({ kind: 'NATURAL' })}>{t('transfer.add')}</Button>
            </>
          )}
        </Form.List>
        <ProblemAlert error={save.error} />
      </Form>
    </Modal>
  )
}

/** Boxes left empty are not sent. */
function clean(owner: NewOwner): NewOwner {
  return {
    kind: owner.kind,
    name: owner.name.trim(),
    ...(owner.idNo?.trim() ? { idNo: owner.idNo.trim() } : {}),
    ...(owner.phone?.trim() ? { phone: owner.phone.trim() } : {}),
    ...(owner.share?.trim() ? { share: owner.share.trim() } : {}),
  }
}
