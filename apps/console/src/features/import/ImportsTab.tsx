import { DownloadOutlined, InboxOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Tag, Upload } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { download } from '../../platform/client.ts'
import { allowed } from '../../ui/ActionButtons.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { grouped, timeText } from '../../ui/format.ts'
import { asProblem, ProblemAlert } from '../../ui/Problem.tsx'
import { areaQuery } from '../area/area.api.ts'
import { fetchImports, type Import, startImport, TEMPLATE_PATH } from './import.api.ts'
import './import.css'

const COLOURS: Record<string, string> = {
  CHECKED: 'warning',
  COMMITTED: 'success',
  FAILED: 'error',
  CHECKING: 'processing',
  COMMITTING: 'processing',
}

/** Start of an import: the template, a place to drop the file, and the imports so far. */
export default function ImportsTab(): ReactNode {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const area = useQuery(areaQuery(areaId))
  const start = useMutation({
    mutationFn: (file: File) => startImport(areaId, file),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['imports', areaId] })
      await navigate({ to: '/areas/$areaId/imports/$importId', params: { areaId, importId: made.id } })
    },
  })
  return (
    <>
      <div className="import-start">
        <Upload.Dragger
          accept=".xlsx,.csv,.xls"
          showUploadList={false}
          disabled={start.isPending || !allowed(area.data?.actions, 'import.run')}
          beforeUpload={(file) => {
            start.mutate(file)
            return Upload.LIST_IGNORE
          }}
        >
          <p className="import-icon">
            <InboxOutlined />
          </p>
          <p className="import-drop">{start.isPending ? t('imports.uploading') : t('imports.drop')}</p>
          <p className="muted">{t('imports.dropHint')}</p>
        </Upload.Dragger>
        <div className="import-help">
          <h2>{t('imports.howTitle')}</h2>
          <ol>
            <li>{t('imports.how1')}</li>
            <li>{t('imports.how2')}</li>
            <li>{t('imports.how3')}</li>
          </ol>
          <Button
            icon={<DownloadOutlined />}
            onClick={() =>
              download(TEMPLATE_PATH, t('imports.templateName')).catch((e: unknown) =>
                message.error(asProblem(e).detail),
              )
            }
          >
            {t('imports.template')}
          </Button>
        </div>
      </div>
      <ProblemAlert error={start.error} />
      <DataTable<Import>
        name="imports"
        queryKey={['imports', areaId]}
        fetchPage={() => fetchImports(areaId)}
        rowKey={(i) => i.id}
        filters={<span className="muted">{t('imports.past')}</span>}
        onOpen={(i) => void navigate({ to: '/areas/$areaId/imports/$importId', params: { areaId, importId: i.id } })}
        columns={[
          {
            key: 'file',
            title: t('imports.file'),
            always: true,
            width: 360,
            long: true,
            render: (i) => (
              <Link to="/areas/$areaId/imports/$importId" params={{ areaId, importId: i.id }}>
                {i.fileName}
              </Link>
            ),
          },
          {
            key: 'state',
            title: t('imports.state'),
            width: 150,
            render: (i) => <Tag color={COLOURS[i.state] ?? 'default'}>{i.stateTitle}</Tag>,
          },
          {
            key: 'rows',
            title: t('imports.rows'),
            width: 100,
            number: true,
            render: (i) => grouped(String(i.rowsTotal)),
          },
          {
            key: 'rejected',
            title: t('imports.rejected'),
            width: 100,
            number: true,
            render: (i) => grouped(String(i.totals.rejected ?? 0)),
          },
          { key: 'at', title: t('imports.at'), width: 160, render: (i) => timeText(i.createdAt) },
        ]}
        empty={<EmptyState title={t('imports.none')} hint={t('imports.noneHint')} />}
      />
    </>
  )
}
