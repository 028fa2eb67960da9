import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../messages/index.ts'
import { Panel } from '../../ui/Figures.tsx'
import type { Assembly } from './assembly.api.ts'

const COLOURS: Record<string, string> = { VERIFIED: 'success', PARTIAL: 'warning', UNVERIFIED: 'error' }

/** The rules this assembly runs by, each with its article or as a setting open to the rules of procedure. */
export function RulesTab({ assembly }: { assembly: Assembly }): ReactNode {
  const { rules } = assembly
  return (
    <Panel
      title={t('rules.title')}
      extra={<Tag color={COLOURS[rules.packStatus] ?? 'default'}>{word('rules.status', rules.packStatus)}</Tag>}
    >
      <p className="law-sentence" style={{ marginTop: 0 }}>
        {rules.packSentence}
      </p>
      <table className="result-table">
        <thead>
          <tr>
            <th>{t('rules.setting')}</th>
            <th style={{ textAlign: 'left' }}>{t('rules.value')}</th>
            <th style={{ textAlign: 'left' }}>{t('rules.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.settings.map((s) => (
            <tr key={s.key}>
              <td className="nowrap">{s.title}</td>
              <td style={{ textAlign: 'left' }}>
                {s.value} {s.chosen && <Tag color="blue">{t('rules.chosen')}</Tag>}
              </td>
              <td style={{ textAlign: 'left' }} className="muted">
                {s.article ?? t('rules.open')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{assembly.noticeOn ? t('rules.fixed') : t('rules.notFixed')}</p>
    </Panel>
  )
}
