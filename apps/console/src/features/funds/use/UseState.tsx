import { Tag } from 'antd'
import type { ReactNode } from 'react'
import type { Use, UseState } from '../use.types.ts'

/** Colour where somebody has to act; grey where nothing happens any more. */
const COLOURS: Partial<Record<UseState, string>> = {
  SUBMITTED: 'gold',
  APPROVED: 'blue',
  RUNNING: 'blue',
  SETTLED: 'green',
  REFUSED: 'red',
}

export function UseStateTag({ use }: { use: Pick<Use, 'state' | 'stateTitle'> }): ReactNode {
  return <Tag color={COLOURS[use.state] ?? 'default'}>{use.stateTitle}</Tag>
}
