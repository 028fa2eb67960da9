import { Form, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../../messages/index.ts'
import { grouped, moneyText } from '../../../ui/format.ts'
import { actOnUse } from '../use.api.ts'
import type { Use } from '../use.types.ts'
import { ActFields, startOf } from './ActFields.tsx'
import { type Act, type ActValues, amountOf, bodyOf, DANGER, DEVELOPER, PLAIN } from './acts.ts'
import { MoneyAct } from './MoneyAct.tsx'

export type DialogAct = Act

type Props = { act: Act; use: Use; onClose: () => void }

/** First what the act needs, then one last look with the amount in figures. */
export function UseDialog({ act, use, onClose }: Props): ReactNode {
  const [form] = Form.useForm<ActValues>()
  const [values, setValues] = useState<ActValues | null>(PLAIN.includes(act) ? {} : null)
  const title = titleOf(act, use)
  if (values) {
    return (
      <MoneyAct
        title={title}
        amount={amountOf(act, use, values)}
        what={<Sure act={act} use={use} values={values} />}
        act={title}
        done={t(`act.${act}.done`)}
        danger={DANGER.includes(act)}
        run={(key) => actOnUse(use, act, bodyOf(act, use, values), key)}
        {...(PLAIN.includes(act) ? {} : { onBack: () => setValues(null) })}
        onClose={onClose}
      />
    )
  }
  return (
    <Modal
      open
      width={560}
      title={title}
      okText={t('common.next')}
      cancelText={t('common.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="muted">{t(`act.${act}.ask`)}</p>
      <Form<ActValues> form={form} layout="vertical" initialValues={startOf(act, use)} onFinish={setValues} preserve>
        <ActFields act={act} use={use} />
      </Form>
    </Modal>
  )
}

/** The server's own word for the act, as on its button. */
function titleOf(act: Act, use: Use): string {
  return use.actions.find((a) => a.action === `fund.use.${act}`)?.title ?? t(`act.${act}`)
}

/** Acts that pay the chosen company. */
const PAYMENTS: readonly Act[] = ['pay', 'settle', 'retention']

function payeeOf(use: Use): string {
  return use.quotes.find((q) => q.chosen)?.company ?? ''
}

/** What will happen, in one or two sentences, and what was written. */
function Sure({ act, use, values }: { act: Act; use: Use; values: ActValues }): ReactNode {
  const { split } = use
  return (
    <>
      <div>
        {act === 'preview'
          ? t('act.preview.what', { units: grouped(String(use.units)), days: use.settings.publicityDays })
          : act === 'approve'
            ? t('act.approve.what', { developer: moneyText(split?.developer), shortfall: moneyText(split?.shortfall) })
            : act === 'collect' && values.payer === DEVELOPER
              ? t('act.collect.whatDeveloper')
              : act === 'collect'
                ? t('act.collect.what', { who: values.payerName ?? '' })
                : t(`act.${act}.what`)}
      </div>
      {PAYMENTS.includes(act) && <div>{t('act.payee', { company: payeeOf(use), use: use.title })}</div>}
      {values.on && <div className="muted">{t('act.on', { day: values.on })}</div>}
      {values.acceptedOn && <div className="muted">{t('act.acceptedOn', { day: values.acceptedOn })}</div>}
      {values.reason && <blockquote className="act-reason">{values.reason}</blockquote>}
      {values.article && <div className="article">{t('problem.article', { article: values.article })}</div>}
    </>
  )
}
