import { InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { fromHundredths, grouped, hundredths } from '../../../ui/format.ts'

type Props = {
  id?: string
  value?: string | null | undefined
  onChange?: (value: string | null) => void
  'aria-label'?: string
}

/** Yuan with two decimals as exact text; thousands separators while it is not being typed into. */
export function MoneyInput({ id, value, onChange, 'aria-label': label }: Props): ReactNode {
  return (
    <InputNumber<string>
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      stringMode
      controls={false}
      precision={2}
      min="0"
      className="money-input"
      value={value ?? null}
      suffix={t('motion.yuan')}
      formatter={(shown, { userTyping }) =>
        userTyping || !shown ? String(shown ?? '') : grouped(fromHundredths(hundredths(String(shown))))
      }
      parser={(typed) => (typed ?? '').replace(/[,，\s]/g, '')}
      onChange={(next) => onChange?.(next)}
    />
  )
}
