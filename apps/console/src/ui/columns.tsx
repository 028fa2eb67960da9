import { SettingOutlined } from '@ant-design/icons'
import type { TableColumnsType } from 'antd'
import { Button, Checkbox, Flex, Popover, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../messages/index.ts'
import { readPreference, writePreference } from '../platform/preferences.ts'

export type Column<Row> = {
  key: string
  title: string
  render: (row: Row) => ReactNode
  width?: number
  /** Numbers stand at the right. */
  number?: boolean
  /** Not shown until chosen. */
  hidden?: boolean
  /** Cannot be hidden: the name of the row. */
  always?: boolean
  /** Long text: cut with an ellipsis, whole on hover. Needs a width. */
  long?: boolean
}

type Choice<Row> = {
  all: Column<Row>[]
  visible: Set<string>
  shown: TableColumnsType<Row>
  /** All shown columns together, in pixels: below that the table scrolls instead of squeezing. */
  width: number
  choose: (key: string, on: boolean) => void
}

const DEFAULT_WIDTH = 120

/** The columns of a list as this person wants them; remembered in this browser. */
export function useColumns<Row>(name: string, all: Column<Row>[]): Choice<Row> {
  const [flipped, setFlipped] = useState<string[]>(() => readPreference<string[]>(`columns.${name}`, []))
  const visible = new Set(
    all.filter((c) => c.always || (c.hidden ?? false) === flipped.includes(c.key)).map((c) => c.key),
  )
  const columns = all.filter((c) => visible.has(c.key))
  return {
    all,
    visible,
    width: columns.reduce((sum, c) => sum + (c.width ?? DEFAULT_WIDTH), 0),
    shown: columns.map((c) => ({
      key: c.key,
      title: c.title,
      width: c.width ?? DEFAULT_WIDTH,
      ...(c.number ? { align: 'right' as const, className: 'number' } : {}),
      ...(c.long ? { ellipsis: { showTitle: false } } : {}),
      render: (_: unknown, row: Row) => (c.long ? <LongText>{c.render(row)}</LongText> : c.render(row)),
    })),
    choose: (key, on) => {
      const column = all.find((c) => c.key === key)
      const differs = on === (column?.hidden ?? false)
      const next = differs ? [...new Set([...flipped, key])] : flipped.filter((k) => k !== key)
      setFlipped(next)
      writePreference(`columns.${name}`, next)
    },
  }
}

function LongText({ children }: { children: ReactNode }): ReactNode {
  return (
    <Tooltip title={children} placement="topLeft">
      <span>{children}</span>
    </Tooltip>
  )
}

/** The button that opens the list of columns. */
export function ColumnChoice<Row>({ all, visible, choose }: Choice<Row>): ReactNode {
  const optional = all.filter((c) => !c.always)
  if (optional.length < 2) return null
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('table.columns')}
      content={
        <Flex vertical gap={4}>
          {optional.map((c) => (
            <Checkbox key={c.key} checked={visible.has(c.key)} onChange={(e) => choose(c.key, e.target.checked)}>
              {c.title}
            </Checkbox>
          ))}
        </Flex>
      }
    >
      <Tooltip title={t('table.columns')}>
        <Button icon={<SettingOutlined />} aria-label={t('table.columns')} />
      </Tooltip>
    </Popover>
  )
}
