import { Breadcrumb, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'

type Props = {
  title: string
  /** State tag and the like, beside the title. */
  tags?: ReactNode
  /** One line of facts below the title. */
  facts?: ReactNode
  actions?: ReactNode
  path?: { title: ReactNode }[]
}

/** Head of a record or a list: where am I, what is it, what may I do. Long names wrap after two lines. */
export function PageHeader({ title, tags, facts, actions, path }: Props): ReactNode {
  return (
    <header className="page-header">
      {path && <Breadcrumb items={path} className="page-path" />}
      <Flex justify="space-between" align="start" gap={16}>
        <div className="page-title-box">
          <Flex align="center" gap={8}>
            <Typography.Title level={1} ellipsis={{ rows: 2, tooltip: title }} className="page-title">
              {title}
            </Typography.Title>
            {tags}
          </Flex>
          {facts && <div className="page-facts">{facts}</div>}
        </div>
        {actions && (
          <Flex gap={8} wrap justify="end" className="page-actions">
            {actions}
          </Flex>
        )}
      </Flex>
    </header>
  )
}

/** Facts of a header, divided by thin lines; empty ones are left out. */
export function Facts({ items }: { items: ReactNode[] }): ReactNode {
  return items
    .filter((item) => item !== null && item !== undefined && item !== '' && item !== false)
    .map((item, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed line of facts without identity
      <span key={index} className="fact" title={typeof item === 'string' ? item : undefined}>
        {item}
      </span>
    ))
}
