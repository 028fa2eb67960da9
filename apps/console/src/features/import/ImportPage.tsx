import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, App, Button, Progress, Steps, Tag } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { download } from '../../platform/client.ts'
import { ActionButtons, allowed } from '../../ui/ActionButtons.tsx'
import { Panel } from '../../ui/Figures.tsx'
import { grouped } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { asProblem, ProblemAlert } from '../../ui/Problem.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { areaQuery } from '../area/area.api.ts'
import { cancelImport, commitImport, fetchImport, type Import, resultPath } from './import.api.ts'
import { MappingPanel } from './MappingPanel.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import './import.css'

const POLL_MS = 700
const BUSY = ['CHECKING', 'COMMITTING']

/** One import: mapping, dry run, commit, result. The work itself runs in the background. */
export default function ImportPage(): ReactNode {
  const { areaId, importId } = useParams({ strict: false }) as { areaId: string; importId: string }
  const query = useQuery({
    queryKey: ['import', areaId, importId],
    queryFn: () => fetchImport(areaId, importId),
    refetchInterval: (q) => (q.state.data && BUSY.includes(q.state.data.state) ? POLL_MS : false),
  })
  return (
    <div className="page">
      <QueryView query={query}>{(job) => <ImportView areaId={areaId} job={job} />}</QueryView>
    </div>
  )
}

function ImportView({ areaId, job }: { areaId: string; job: Import }): ReactNode {
  const client = useQueryClient()
  const { message } = App.useApp()
  const area = useQuery(areaQuery(areaId))
  const act = useMutation({
    mutationFn: (action: string) =>
      action.endsWith('commit') ? commitImport(areaId, job.id) : cancelImport(areaId, job.id),
    onSuccess: async (changed) => {
      client.setQueryData(['import', areaId, job.id], changed)
      await client.invalidateQueries()
    },
  })
  const handlers = Object.fromEntries(
    job.actions.filter((a) => /(commit|cancel)$/.test(a.action)).map((a) => [a.action, () => act.mutate(a.action)]),
  )
  return (
    <>
      <PageHeader
        path={[
          {
            title: (
              <Link to="/areas/$areaId" params={{ areaId }}>
                {area.data?.name ?? '…'}
              </Link>
            ),
          },
          {
            title: (
              <Link to="/areas/$areaId/imports" params={{ areaId }}>
                {t('area.tab.imports')}
              </Link>
            ),
          },
        ]}
        title={job.fileName}
        tags={<Tag>{job.stateTitle}</Tag>}
        actions={
          <>
            <ActionButtons
              actions={job.actions}
              handlers={handlers}
              busy={act.isPending ? act.variables : null}
              quiet={['import.cancel']}
              first={['import.commit']}
            />
            {allowed(job.actions, 'import.result') && (
              <Button
                icon={<DownloadOutlined />}
                onClick={() =>
                  download(resultPath(areaId, job.id), t('imports.resultName')).catch((e: unknown) =>
                    message.error(asProblem(e).detail),
                  )
                }
              >
                {t('imports.result')}
              </Button>
            )}
          </>
        }
      />
      <Steps
        size="small"
        current={stepOf(job)}
        status={job.state === 'FAILED' ? 'error' : 'process'}
        style={{ maxWidth: 760, marginBottom: 16 }}
        items={(['upload', 'mapping', 'check', 'commit'] as const).map((s) => ({ title: t(`imports.step.${s}`) }))}
      />
      <ProblemAlert error={act.error} />
      {job.problem && <Alert type="error" showIcon title={t('imports.failed')} description={job.problem.message} />}
      {BUSY.includes(job.state) && <BusyPanel job={job} />}
      {job.state === 'COMMITTED' && <DonePanel areaId={areaId} job={job} />}
      {['UPLOADED', 'CHECKED', 'FAILED'].includes(job.state) && job.header.columns.length > 0 && (
        <MappingPanel
          key={JSON.stringify(job.mapping)}
          areaId={areaId}
          job={job}
          onChanged={(changed) => client.setQueryData(['import', areaId, job.id], changed)}
        />
      )}
      {['CHECKED', 'COMMITTED', 'CANCELLED'].includes(job.state) && <PreviewPanel areaId={areaId} job={job} />}
    </>
  )
}

function stepOf(job: Import): number {
  if (job.state === 'COMMITTED') return 4
  if (job.state === 'COMMITTING') return 3
  return job.state === 'CHECKED' ? (job.missing.length > 0 ? 1 : 2) : 1
}

function BusyPanel({ job }: { job: Import }): ReactNode {
  const percent = job.rowsTotal > 0 ? Math.floor((job.rowsDone / job.rowsTotal) * 100) : 0
  return (
    <Panel title={job.state === 'COMMITTING' ? t('imports.committing') : t('imports.checking')}>
      <div className="import-progress">
        <Progress percent={percent} status="active" />
        <div className="muted">
          {job.rowsTotal > 0
            ? t('imports.progress', { done: grouped(String(job.rowsDone)), total: grouped(String(job.rowsTotal)) })
            : t('imports.reading')}
        </div>
        <div className="muted">{t('imports.background')}</div>
      </div>
    </Panel>
  )
}

function DonePanel({ areaId, job }: { areaId: string; job: Import }): ReactNode {
  const { new: made = 0, changed = 0, same = 0, rejected = 0 } = job.totals
  return (
    <Alert
      type={rejected > 0 ? 'warning' : 'success'}
      showIcon
      style={{ marginBottom: 16 }}
      title={t('imports.done', {
        made: grouped(String(made)),
        changed: grouped(String(changed)),
        same: grouped(String(same)),
      })}
      description={rejected > 0 && t('imports.doneRejected', { n: rejected })}
      action={
        <LinkButton to="/areas/$areaId/map" params={{ areaId }}>
          {t('imports.seeMap')}
        </LinkButton>
      }
    />
  )
}
