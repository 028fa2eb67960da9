import { Segmented, Tag } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../messages/index.ts'
import { useAddress } from '../../ui/address.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Figures.tsx'
import { grouped } from '../../ui/format.ts'
import { fetchImportRows, type Import, type ImportGroup, type ImportRow, type RowQuery } from './import.api.ts'

const VIEWS = ['REJECTED', 'WARN', 'NEW', 'CHANGED', 'SAME', 'SKIPPED'] as const
type View = (typeof VIEWS)[number]

/** The dry run: three colours, what to do about each kind of problem, and the rows themselves. */
export function PreviewPanel({ areaId, job }: { areaId: string; job: Import }): ReactNode {
  const [address, setAddress] = useAddress()
  const { rows = 0, data = 0, green = 0, yellow = 0, red = 0 } = job.totals
  const { new: made = 0, changed = 0, same = 0, rejected = 0 } = job.totals
  const others = rows - data
  const view = VIEWS.find((v) => v === address.rows) ?? (rejected > 0 ? 'REJECTED' : yellow > 0 ? 'WARN' : 'NEW')
  const choose = (rowsView: View) => setAddress({ rows: rowsView })
  const counts: Record<View, number> = {
    REJECTED: rejected,
    WARN: yellow,
    NEW: made,
    CHANGED: changed,
    SAME: same,
    SKIPPED: others,
  }
  const box = (colour: 'green' | 'yellow' | 'red' | 'grey', count: number, to: View) => (
    <button type="button" className={`three-box ${colour}`} aria-pressed={view === to} onClick={() => choose(to)}>
      <span>{t(`preview.${colour}`)}</span>
      <strong>{grouped(String(count))}</strong>
      <span className="muted">{t(`preview.${colour}Hint`)}</span>
    </button>
  )
  return (
    <>
      <div className="three">
        {box('green', green, 'NEW')}
        {box('yellow', yellow, 'WARN')}
        {box('red', red, 'REJECTED')}
        {box('grey', others, 'SKIPPED')}
      </div>
      <p className="muted" style={{ marginTop: -4 }}>
        {t('preview.sum', {
          rows: grouped(String(rows)),
          made: grouped(String(made)),
          changed: grouped(String(changed)),
          same: grouped(String(same)),
          rejected: grouped(String(rejected)),
          other: grouped(String(others)),
        })}
      </p>
      {job.groups.length > 0 && (
        <Panel title={t('preview.todo')} flush>
          {job.groups.map((g) => (
            <Group key={`${g.code}${g.column}`} group={g} />
          ))}
        </Panel>
      )}
      <DataTable<ImportRow>
        key={view}
        name="import-rows"
        queryKey={['import-rows', areaId, job.id, job.state, view, job.totals]}
        fetchPage={(page) => fetchImportRows(areaId, job.id, { ...queryOf(view), ...page })}
        rowKey={(r) => String(r.rowNo)}
        filters={
          <Segmented
            value={view}
            options={VIEWS.map((value) => ({
              value,
              label: t('preview.tab', { name: word('verdict', value), n: grouped(String(counts[value])) }),
            }))}
            onChange={choose}
          />
        }
        columns={COLUMNS}
        empty={<EmptyState title={t('preview.none')} />}
      />
    </>
  )
}

const queryOf = (view: View): Omit<RowQuery, 'limit'> => (view === 'WARN' ? { severity: 'warn' } : { verdict: view })

const COLUMNS: Column<ImportRow>[] = [
  { key: 'row', title: t('preview.row'), width: 80, number: true, always: true, render: (r) => r.rowNo },
  { key: 'label', title: t('unit.label'), width: 180, long: true, always: true, render: (r) => r.label ?? '—' },
  { key: 'verdict', title: t('preview.verdict'), width: 110, render: (r) => word('verdict', r.verdict) },
  {
    key: 'problems',
    title: t('preview.problems'),
    width: 620,
    render: (r) =>
      r.problems.length === 0 ? (
        <span className="muted">{t('preview.fine')}</span>
      ) : (
        r.problems.map((p) => (
          <div key={`${p.code}${p.column}`} className="row-problem">
            <span className={p.severity === 'error' ? 'alarm' : 'warn'}>
              {p.column && `${p.column}${p.value ? `“${p.value}”` : ''}：`}
              {p.message}
            </span>{' '}
            <span className="muted">{p.hint}</span>
          </div>
        ))
      ),
  },
]

const SHOWN_ROWS = 8

function Group({ group }: { group: ImportGroup }): ReactNode {
  const error = group.severity === 'error'
  return (
    <div className="group-item">
      <div>
        <Tag color={error ? 'error' : 'warning'}>{error ? t('preview.mustFix') : t('preview.look')}</Tag>
      </div>
      <div className="wrap">
        <div>
          {group.column && `${group.column}：`}
          {group.title}
        </div>
        <div className="muted">{group.what}</div>
      </div>
      <div className="group-rows">
        {t('preview.atRows', { rows: group.rows.slice(0, SHOWN_ROWS).join('、') })}
        {group.count > SHOWN_ROWS && '…'}
      </div>
      <div className="group-count">{t('preview.rowsCount', { n: grouped(String(group.count)) })}</div>
    </div>
  )
}
