import { Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Figures.tsx'
import { grouped } from '../../ui/format.ts'
import { fetchImportRows, type Import, type ImportGroup, type ImportRow, type RowQuery } from './import.api.ts'

type Colour = 'green' | 'yellow' | 'red'

const QUERIES: Record<Colour, Omit<RowQuery, 'limit'>> = {
  green: { severity: 'none' },
  yellow: { severity: 'warn' },
  red: { severity: 'error' },
}

/** The dry run: three colours, what to do about each kind of problem, and the rows themselves. */
export function PreviewPanel({ areaId, job }: { areaId: string; job: Import }): ReactNode {
  const totals = job.totals!
  const [colour, setColour] = useState<Colour>(totals.rejected > 0 ? 'red' : totals.warnings > 0 ? 'yellow' : 'green')
  const recognised = totals.rows - totals.data
  const good = totals.data - totals.rejected - totals.warnings
  const box = (name: Colour, count: number) => (
    <button type="button" className={`three-box ${name}`} aria-pressed={colour === name} onClick={() => setColour(name)}>
      <span>{t(`preview.${name}`)}</span>
      <strong>{grouped(String(Math.max(0, count)))}</strong>
      <span className="muted">{t(`preview.${name}Hint`)}</span>
    </button>
  )
  return (
    <>
      <div className="three">
        {box('green', good)}
        {box('yellow', totals.warnings)}
        {box('red', totals.rejected)}
        <div className="three-box grey">
          <span>{t('preview.grey')}</span>
          <strong>{grouped(String(recognised))}</strong>
          <span className="muted">{t('preview.greyHint')}</span>
        </div>
      </div>
      <p className="muted" style={{ marginTop: -4 }}>
        {t('preview.sum', {
          rows: grouped(String(totals.rows)),
          made: grouped(String(totals.new)),
          changed: grouped(String(totals.changed)),
          same: grouped(String(totals.same)),
          rejected: grouped(String(totals.rejected)),
          other: grouped(String(recognised)),
        })}
      </p>
      {job.groups.length > 0 && (
        <Panel title={t('preview.todo')} flush>
          {job.groups.map((g) => (
            <Group key={`${g.code}${g.title}`} group={g} />
          ))}
        </Panel>
      )}
      <DataTable<ImportRow>
        key={colour}
        name="import-rows"
        queryKey={['import-rows', areaId, job.id, job.state, colour, totals]}
        fetchPage={(page) => fetchImportRows(areaId, job.id, { ...QUERIES[colour], ...page })}
        rowKey={(r) => String(r.rowNo)}
        filters={<strong>{t('preview.rowsOf', { colour: t(`preview.${colour}`) })}</strong>}
        columns={[
          { key: 'row', title: t('preview.row'), width: 80, number: true, always: true, render: (r) => r.rowNo },
          { key: 'label', title: t('unit.label'), width: 180, long: true, always: true, render: (r) => r.label ?? '—' },
          { key: 'verdict', title: t('preview.verdict'), width: 100, render: (r) => word('verdict', r.verdict) },
          {
            key: 'problems',
            title: t('preview.problems'),
            width: 520,
            render: (r) =>
              r.problems.map((p) => {
                const text = [p.message ?? p.title, p.hint ?? p.what].filter(Boolean).join(' ')
                return (
                  <div key={text} className={p.severity === 'error' ? 'row-problem alarm' : 'row-problem warn'}>
                    {text}
                  </div>
                )
              }),
          },
        ]}
        empty={<EmptyState title={t(`preview.none.${colour}`)} />}
      />
    </>
  )
}

const SHOWN_ROWS = 8

function Group({ group }: { group: ImportGroup }): ReactNode {
  const error = group.severity === 'error'
  return (
    <div className="group-item">
      <div>
        <Tag color={error ? 'error' : 'warning'}>{error ? t('preview.mustFix') : t('preview.look')}</Tag>
      </div>
      <div className="wrap">
        <div>{group.title}</div>
        <div className="muted">{group.what}</div>
        <div className="muted">
          {t('preview.atRows', { rows: group.rows.slice(0, SHOWN_ROWS).join('、') })}
          {group.count > SHOWN_ROWS && '…'}
        </div>
      </div>
      <div className="group-count">{t('preview.rowsCount', { n: grouped(String(group.count)) })}</div>
    </div>
  )
}
