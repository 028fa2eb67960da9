import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { FileButton } from '../../../ui/FileButton.tsx'
import { grouped, hundredths } from '../../../ui/format.ts'
import { asProblem } from '../../../ui/Problem.tsx'
import { uploadFile } from '../../area/area.api.ts'
import { MoneyInput } from '../act/MoneyInput.tsx'
import type { DraftValues, QuoteValues } from './draft-values.ts'

const MOST = 20

/** Quotes with their papers; exactly one is chosen, and it may not exceed what was decided. */
export function QuotesFields({ areaId, decided }: { areaId: string; decided: string }): ReactNode {
  const form = Form.useFormInstance<DraftValues>()
  const choose = (chosen: number) =>
    form.setFieldValue(
      'quotes',
      (form.getFieldValue('quotes') as QuoteValues[]).map((q, i) => ({ ...q, chosen: i === chosen })),
    )
  return (
    <Form.List name="quotes">
      {(fields, { add, remove }) => (
        <div className="quotes">
          {fields.map(({ key, name }) => (
            <div key={key} className="quote-row">
              <Form.Item
                name={[name, 'company']}
                label={t('use.company')}
                rules={[{ required: true, whitespace: true, message: t('draft.companyNeeded') }]}
              >
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={[name, 'amount']} label={t('use.quoteAmount')} rules={amountRules(form, name, decided)}>
                <MoneyInput />
              </Form.Item>
              <Form.Item
                name={[name, 'fileId']}
                label={t('use.quotePaper')}
                rules={[{ required: true, message: t('draft.quotePaperNeeded') }]}
              >
                <QuoteFile areaId={areaId} index={name} />
              </Form.Item>
              <Form.Item name={[name, 'chosen']} label={t('use.chosen')} valuePropName="checked">
                <Radio aria-label={t('use.chosen')} onChange={() => choose(name)} />
              </Form.Item>
              {/* Kept with the row without a box of its own. */}
              <Form.Item name={[name, 'fileName']} hidden>
                <Input />
              </Form.Item>
              <Form.Item name={[name, 'note']} hidden>
                <Input />
              </Form.Item>
              <Button
                type="text"
                className="quote-remove"
                icon={<DeleteOutlined />}
                aria-label={t('common.remove')}
                disabled={fields.length === 1}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined />}
            disabled={fields.length >= MOST}
            onClick={() => add({ company: '', amount: '', fileId: '', fileName: '', chosen: false })}
          >
            {t('draft.addQuote')}
          </Button>
        </div>
      )}
    </Form.List>
  )
}

function amountRules(form: ReturnType<typeof Form.useFormInstance<DraftValues>>, index: number, decided: string) {
  return [
    { required: true, message: t('act.amountNeeded') },
    {
      validator: (_: unknown, value: string | undefined) => {
        const chosen = form.getFieldValue(['quotes', index, 'chosen']) as boolean
        return !value || !chosen || hundredths(value) <= hundredths(decided)
          ? Promise.resolve()
          : Promise.reject(new Error(t('draft.overDecided', { decided: grouped(decided) })))
      },
    },
  ]
}

type FileProps = { areaId: string; index: number; value?: string; onChange?: (fileId: string) => void }

/** The paper of a quote: uploaded at once, shown by its name. */
function QuoteFile({ areaId, index, value, onChange }: FileProps): ReactNode {
  const form = Form.useFormInstance<DraftValues>()
  const { message } = App.useApp()
  const name = Form.useWatch(['quotes', index, 'fileName'], { form, preserve: true }) as string | undefined
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(areaId, file),
    onSuccess: (file) => {
      form.setFieldValue(['quotes', index, 'fileName'], file.name)
      onChange?.(file.id)
    },
    onError: (error) => void message.error(asProblem(error).detail),
  })
  return (
    <>
      <FileButton
        label={value ? t('draft.replacePaper') : t('use.uploadPaper')}
        accept=".pdf,.png,.jpg,.jpeg"
        busy={upload.isPending}
        onPick={(file) => file && upload.mutate(file)}
      />
      {value && name && <div className="muted wrap">{name}</div>}
    </>
  )
}
