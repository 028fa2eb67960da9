import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { Panel } from '../../../ui/Figures.tsx'
import { grouped } from '../../../ui/format.ts'
import type { Use } from '../use.types.ts'
import { PaperLink } from './PapersPanel.tsx'

/** Who offered it for how much; the chosen one is what is allocated. */
export function QuotesPanel({ use }: { use: Use }): ReactNode {
  return (
    <Panel title={t('use.quotes')} flush>
      <table className="sum-table">
        <thead>
          <tr>
            <th>{t('use.company')}</th>
            <th>{t('use.quotePaper')}</th>
            <th>{t('use.quoteNote')}</th>
            <th className="number">{t('fund.inYuan', { what: t('use.quoteAmount') })}</th>
          </tr>
        </thead>
        <tbody>
          {use.quotes.map((q) => (
            <tr key={q.seq} className={q.chosen ? 'sum' : ''}>
              <td className="wrap">
                {q.company} {q.chosen && <Tag color="blue">{t('use.chosen')}</Tag>}
              </td>
              <td>
                <PaperLink use={use} fileId={q.fileId} name={q.fileName} />
              </td>
              <td className="wrap">{q.note || '—'}</td>
              <td className="number">{grouped(q.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {use.choiceReason && <p className="fund-foot wrap">{t('use.choiceReasonIs', { reason: use.choiceReason })}</p>}
    </Panel>
  )
}
