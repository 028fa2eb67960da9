import { Table, Tag } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { Panel } from '../../../ui/Figures.tsx'
import type { Opening } from '../fund.api.ts'

/** Lines that have to be put right before the books can open, with what to do about each. */
export function OpeningProblems({ book }: { book: Opening }): ReactNode {
  if (book.problems.length === 0) return null
  return (
    <Panel title={t('opening.problems')} extra={t('opening.problemsCount', { n: book.problems.length })} flush>
      <Table
        size="small"
        rowKey={(p) => `${p.sheet}${p.rowNo}${p.code}`}
        dataSource={book.problems}
        pagination={book.problems.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          {
            title: t('opening.row'),
            width: 190,
            render: (_, p) => t('opening.rowOf', { sheet: p.sheet, row: p.rowNo }),
          },
          { title: t('unit.label'), width: 140, dataIndex: 'label' },
          {
            title: t('preview.problems'),
            render: (_, p) => (
              <>
                <Tag className="problem-tag" color={p.severity === 'error' ? 'error' : 'warning'}>
                  {p.title}
                </Tag>
                <span className="muted">{p.hint}</span>
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}
