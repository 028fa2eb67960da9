import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query'
import { Button, Flex, Select, Table } from 'antd'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { t } from '../messages/index.ts'
import type { ServerAction } from './ActionButtons.tsx'
import { useAddress } from './address.ts'
import { type Column, ColumnChoice, useColumns } from './columns.tsx'
import { ProblemAlert } from './Problem.tsx'

export type Page<Row> = { items: Row[]; next: string | null; actions?: readonly ServerAction[] }

/** Drawn as it is, or from what the server says may be done with the list. */
type Drawn = ReactNode | ((actions: readonly ServerAction[]) => ReactNode)

export type { Column } from './columns.tsx'

type Props<Row> = {
  /** Name of the list: remembers the chosen columns. */
  name: string
  queryKey: QueryKey
  fetchPage: (page: { cursor?: string; limit: number }) => Promise<Page<Row>>
  columns: Column<Row>[]
  rowKey: (row: Row) => string
  empty: Drawn
  filters?: Drawn
  tools?: Drawn
  onOpen?: (row: Row) => void
  selection?: { keys: string[]; onChange: (keys: string[]) => void }
  refetchInterval?: number
}

const LIMITS = [50, 100, 200]

/** The table of every list: filters and page in the address, chosen columns, keyboard, cursor paging, errors in place. */
export function DataTable<Row extends object>(props: Props<Row>): ReactNode {
  const [address, setAddress] = useAddress()
  const limit = LIMITS.includes(Number(address.limit)) ? Number(address.limit) : LIMITS[0]!
  const page = Math.max(1, Number(address.page) || 1)
  const cursor = address.cursor
  // Cursors only lead forward; the way back is remembered while the page is open.
  const trail = useRef<(string | undefined)[]>([])
  const columns = useColumns(props.name, props.columns)
  const query = useQuery({
    queryKey: [...props.queryKey, { cursor, limit }],
    queryFn: () => props.fetchPage({ ...(cursor ? { cursor } : {}), limit }),
    placeholderData: keepPreviousData,
    ...(props.refetchInterval ? { refetchInterval: props.refetchInterval } : {}),
  })
  const next = query.data?.next ?? null
  const actions = query.data?.actions ?? []
  const draw = (part: Drawn) => (typeof part === 'function' ? part(actions) : part)

  const forward = () => {
    trail.current[page - 1] = cursor
    setAddress({ cursor: next ?? undefined, page: String(page + 1) }, { keepPage: true })
  }
  const back = () => {
    const known = page - 2 in trail.current || page === 2
    setAddress(
      known && page > 2
        ? { cursor: trail.current[page - 2], page: String(page - 1) }
        : { cursor: undefined, page: undefined },
      { keepPage: true },
    )
  }

  return (
    <div className="data-table">
      <Flex justify="space-between" align="center" gap={8} wrap className="table-tools">
        <Flex gap={8} wrap align="center">
          {draw(props.filters)}
        </Flex>
        <Flex gap={8} align="center">
          {draw(props.tools)}
          <ColumnChoice {...columns} />
        </Flex>
      </Flex>
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      <Table<Row>
        size="small"
        rowKey={props.rowKey}
        columns={columns.shown}
        dataSource={query.data?.items ?? []}
        loading={query.isPending && !query.isError ? true : query.isPlaceholderData}
        pagination={false}
        tableLayout="fixed"
        scroll={{ x: columns.width }}
        sticky={{ offsetHeader: 0 }}
        locale={{ emptyText: query.isPending || query.isError ? <div className="table-wait" /> : draw(props.empty) }}
        {...(props.selection
          ? {
              rowSelection: {
                selectedRowKeys: props.selection.keys,
                onChange: (keys) => props.selection?.onChange(keys.map(String)),
                preserveSelectedRowKeys: true,
              },
            }
          : {})}
        onRow={(row) => rowProps(row, props.onOpen)}
      />
      {(next !== null || page > 1 || limit !== LIMITS[0]) && (
        <Flex justify="end" align="center" gap={8} className="table-pager">
          <Select
            size="small"
            aria-label={t('table.limit')}
            value={limit}
            options={LIMITS.map((n) => ({ value: n, label: t('table.perPage', { n }) }))}
            onChange={(n) => setAddress({ limit: n === LIMITS[0] ? undefined : String(n) })}
          />
          <Button size="small" icon={<LeftOutlined />} disabled={page === 1} onClick={back}>
            {trail.current.length === 0 && page > 2 ? t('table.first') : t('table.previous')}
          </Button>
          <span>{t('table.page', { page })}</span>
          <Button size="small" icon={<RightOutlined />} iconPlacement="end" disabled={next === null} onClick={forward}>
            {t('table.next')}
          </Button>
        </Flex>
      )}
    </div>
  )
}

/** Rows that open something take the focus, move with the arrows and open with Enter. */
function rowProps<Row>(row: Row, onOpen: ((row: Row) => void) | undefined) {
  if (!onOpen) return {}
  return {
    tabIndex: 0,
    className: 'row-opens',
    onClick: (event: React.MouseEvent<HTMLElement>) => {
      // A link, a button or a box in the row has its own meaning.
      if ((event.target as HTMLElement).closest('a, button, label, input, .ant-table-selection-column')) return
      onOpen(row)
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget) return
      if (event.key === 'Enter') onOpen(row)
      const step =
        event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : null
      if (!step) return
      event.preventDefault()
      const other = event.currentTarget[step]
      if (other instanceof HTMLElement) other.focus()
    },
  }
}
