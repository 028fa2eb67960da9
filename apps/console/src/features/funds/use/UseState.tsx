import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import type { Use, UseState } from '../use.types.ts'

/** Colour where somebody has to act; grey where nothing happens any more. */
const COLOURS: Partial<Record<UseState, string>> = {
  SUBMITTED: 'gold',
  APPROVED: 'blue',
  RUNNING: 'blue',
  SETTLED: 'green',
  REFUSED: 'red',
}

type Props = { use: Pick<Use, 'state' | 'stateTitle'>; shown: boolean }

/** @param shown the households are looking at their parts: still a draft to the law, but nobody may change it */
export function UseStateTag({ use, shown }: Props): ReactNode {
  if (use.state === 'DRAFT' && shown) return <Tag color="gold">{t('use.shown')}</Tag>
  return <Tag color={COLOURS[use.state] ?? 'default'}>{use.stateTitle}</Tag>
}
