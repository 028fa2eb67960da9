import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../messages/index.ts'
import { showFieldProblems } from '../../ui/field-problems.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { changeUnit, type UnitDetail, type UnitState } from './unit.api.ts'

type Values = {
  areaRegistry: string
  areaSurvey: string
  areaContract: string
  innerArea: string
  estateNo: string
  state: UnitState
  reason: string
}

const STATES: UnitState[] = ['OWNED', 'UNSOLD', 'UNDELIVERED']
const AREA = /^\d{1,9}(\.\d{1,2})?$/

/** Corrects what is written about a unit; the reason stays with the change. */
export function UnitChangeForm(props: { areaId: string; unit: UnitDetail; onClose: () => void }): ReactNode {
  const { areaId, unit, onClose } = props
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const save = useMutation({
    mutationFn: (v: Values) =>
      changeUnit(areaId, unit.id, {
        version: unit.version,
        reason: v.reason.trim(),
        areaRegistry: v.areaRegistry || null,
        areaSurvey: v.areaSurvey || null,
        areaContract: v.areaContract || null,
        innerArea: v.innerArea || null,
        estateNo: v.estateNo || null,
        state: v.state,
      }),
    onError: (error) => showFieldProblems(form, error),
    onSuccess: async () => {
      await client.invalidateQueries()
      onClose()
    },
  })
  const area = (name: keyof Values, label: string, extra?: string) => (
    <Form.Item name={name} label={label} extra={extra} rules={[{ pattern: AREA, message: t('unitChange.areaWrong') }]}>
      <Input suffix="㎡" inputMode="decimal" />
    </Form.Item>
  )
  return (
    <Modal
      open
      title={t('unitChange.title', { unit: unit.label })}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: save.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          areaRegistry: unit.areas.registry ?? '',
          areaSurvey: unit.areas.survey ?? '',
          areaContract: unit.areas.contract ?? '',
          innerArea: unit.innerArea ?? '',
          estateNo: unit.estateNo ?? '',
          state: unit.state,
          reason: '',
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <div className="days-grid">
          {area('areaRegistry', t('unitChange.registry'))}
          {area('areaSurvey', t('unitChange.survey'))}
          {area('areaContract', t('unitChange.contract'))}
          {area('innerArea', t('unit.innerArea'))}
        </div>
        <p className="field-help">{t('mapping.areaSourceHint')}</p>
        <div className="days-grid">
          <Form.Item name="state" label={t('unit.state')}>
            <Select options={STATES.map((value) => ({ value, label: word('unit.state', value) }))} />
          </Form.Item>
          <Form.Item name="estateNo" label={t('unit.estateNo')}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
        <Form.Item
          name="reason"
          label={t('unitChange.reason')}
          rules={[{ required: true, whitespace: true, message: t('unitChange.reasonNeeded') }]}
        >
          <Input maxLength={200} placeholder={t('unitChange.reasonExample')} />
        </Form.Item>
        <ProblemAlert error={save.error} />
      </Form>
    </Modal>
  )
}
