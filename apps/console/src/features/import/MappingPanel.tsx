import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, Radio, Select, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { Field } from '../../ui/Field.tsx'
import { Panel } from '../../ui/Figures.tsx'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { AREA_SOURCES, type AreaSource, changeMapping, type Import } from './import.api.ts'

/** Fields a column can mean, in the order of the template. */
const FIELDS = [
  'building',
  'section',
  'room',
  'full',
  'floor',
  'floorsTotal',
  'hasLift',
  'unitType',
  'layout',
  'area',
  'innerArea',
  'rent',
  'state',
  'ownerName',
  'gender',
  'phone',
  'idNumber',
  'ownerType',
  'personType',
  'personRole',
  'contactName',
  'contactPhone',
  'share',
  'unitNo',
  'community',
  'seq',
  'remark',
] as const

type Props = { areaId: string; job: Import; onChanged: (job: Import) => void }

/** Which column means what: proposed by the server, corrected by a person, then checked anew. */
export function MappingPanel({ areaId, job, onChanged }: Props): ReactNode {
  const { header } = job
  const [fields, setFields] = useState<Record<string, string>>(() =>
    Object.fromEntries(header.columns.flatMap((c) => (c.field ? [[String(c.index), c.field]] : []))),
  )
  const [open, setOpen] = useState(job.missing.length > 0)
  const [source, setSource] = useState<AreaSource>(job.mapping.areaSource as AreaSource)
  const [building, setBuilding] = useState(job.mapping.building ?? '')
  // One sheet a building: where no column says which, a person does.
  const asksBuilding = !Object.values(fields).includes('building')
  const change = useMutation({
    mutationFn: () =>
      changeMapping(areaId, job.id, {
        columns: fields,
        areaSource: source,
        building: asksBuilding ? building.trim() : null,
      }),
    onSuccess: onChanged,
  })
  const same =
    source === job.mapping.areaSource &&
    (asksBuilding ? building.trim() : '') === (job.mapping.building ?? '') &&
    header.columns.every((c) => (c.field ?? undefined) === fields[String(c.index)])
  const taken = new Set(Object.values(fields))
  const mapped = header.columns.filter((c) => c.field).length
  return (
    <Panel
      title={t('mapping.title')}
      flush={open}
      extra={
        <>
          {t('mapping.summary', { sheet: header.sheet, row: header.row, mapped, all: header.columns.length })}
          <Button size="small" onClick={() => setOpen(!open)}>
            {open ? t('mapping.fold') : t('mapping.unfold')}
          </Button>
        </>
      }
    >
      {job.missing.length > 0 && (
        <Alert
          type="error"
          showIcon
          banner
          title={t('mapping.missing', { fields: job.missing.map((f) => f.title).join('、') })}
        />
      )}
      {!open && job.missing.length === 0 && <span className="muted">{t('mapping.fine')}</span>}
      {open && (
        <>
          <table className="mapping-table">
            <thead>
              <tr>
                <th style={{ width: 80 }}>{t('mapping.column')}</th>
                <th>{t('mapping.header')}</th>
                <th style={{ width: 280 }}>{t('mapping.meaning')}</th>
                <th style={{ width: 120 }}>{t('mapping.sure')}</th>
              </tr>
            </thead>
            <tbody>
              {header.columns.map((c) => {
                const key = String(c.index)
                return (
                  <tr key={key}>
                    <td className="muted">{columnName(c.index)}</td>
                    <td className="wrap">{c.title || '—'}</td>
                    <td>
                      <Select
                        style={{ width: '100%' }}
                        aria-label={t('mapping.meaningOf', { title: c.title })}
                        allowClear
                        showSearch={{ optionFilterProp: 'label' }}
                        placeholder={t('mapping.ignore')}
                        value={fields[key] ?? null}
                        options={FIELDS.map((f) => ({
                          value: f as string,
                          label: word('field', f),
                          disabled: taken.has(f) && fields[key] !== f,
                        }))}
                        onChange={(value) =>
                          setFields((old) => {
                            const { [key]: _, ...rest } = old
                            return value ? { ...rest, [key]: value } : rest
                          })
                        }
                      />
                    </td>
                    <td>
                      {c.field ? (
                        <Confidence sure={c.confidence >= CERTAIN} />
                      ) : (
                        <span className="muted">{t('mapping.ignored')}</span>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <div style={{ padding: '12px 16px' }}>
            <ProblemAlert error={change.error} />
            {asksBuilding && (
              <Field label={t('mapping.building')} help={t('mapping.buildingHint')}>
                {(id) => (
                  <Input
                    id={id}
                    style={{ width: 160 }}
                    maxLength={40}
                    value={building}
                    onChange={(e) => setBuilding(e.target.value)}
                  />
                )}
              </Field>
            )}
            <Field group label={t('mapping.areaSource')} help={t('mapping.areaSourceHint')}>
              {() => (
                <Radio.Group
                  value={source}
                  options={AREA_SOURCES.map((value) => ({ value, label: word('unit.areaSource', value) }))}
                  onChange={(e) => setSource(e.target.value)}
                />
              )}
            </Field>
            <Button type="primary" disabled={same} loading={change.isPending} onClick={() => change.mutate()}>
              {t('mapping.again')}
            </Button>
          </div>
        </>
      )}
    </Panel>
  )
}

/** 0 → A, 26 → AA: as the spreadsheet calls its columns. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

const CERTAIN = 0.9

function Confidence({ sure }: { sure: boolean }): ReactNode {
  return <Tag color={sure ? 'success' : 'warning'}>{sure ? t('mapping.certain') : t('mapping.guess')}</Tag>
}
