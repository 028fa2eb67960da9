import { PrinterOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Popconfirm, Segmented, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { allowed } from '../../ui/ActionButtons.tsx'
import { useAddress } from '../../ui/address.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { asProblem } from '../../ui/Problem.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { AssemblyStateTag } from '../assembly/AssemblyState.tsx'
import { type Assembly, assemblyQuery } from '../assembly/assembly.api.ts'
import { CountSheet } from './CountSheet.tsx'
import { KeyDrawer, type Keying } from './KeyDrawer.tsx'
import { fetchPapers, issuePapers, PAPER_STATES, type Paper, returnPaper, unitsText } from './paper.api.ts'
import { VoidButton } from './VoidButton.tsx'
import './paper.css'

/** The paper desk: issue, take back, key, have another person confirm. */
export default function PaperPage(): ReactNode {
  const { areaId, assemblyId } = useParams({ strict: false }) as { areaId: string; assemblyId: string }
  const query = useQuery(assemblyQuery(areaId, assemblyId))
  return (
    <div className="page">
      <QueryView query={query}>{(assembly) => <Desk assembly={assembly} />}</QueryView>
    </div>
  )
}

const LIST_LIMIT = 50

function Desk({ assembly }: { assembly: Assembly }): ReactNode {
  const { areaId, id } = assembly
  const params = { areaId, assemblyId: id }
  const [address, setAddress] = useAddress()
  const [keying, setKeying] = useState<Keying | null>(null)
  const state = PAPER_STATES.find((s) => s === address.state)
  const filter = state ? { state } : {}
  const counts = useQuery({
    queryKey: ['papers', areaId, id, 'counts'],
    queryFn: () => fetchPapers(areaId, id, { limit: 1 }),
    select: (page) => page.counts,
  })
  return (
    <>
      <PageHeader
        path={[
          {
            title: (
              <Link to="/areas/$areaId" params={{ areaId }}>
                {assembly.areaName}
              </Link>
            ),
          },
          {
            title: (
              <Link to="/areas/$areaId/assemblies/$assemblyId" params={params}>
                {assembly.title}
              </Link>
            ),
          },
        ]}
        title={t('paper.title')}
        tags={<AssemblyStateTag assembly={assembly} />}
        facts={t('paper.hint')}
        actions={
          <>
            <LinkButton
              to="/print/areas/$areaId/assemblies/$assemblyId/paper"
              params={params}
              target="_blank"
              icon={<PrinterOutlined />}
            >
              {t('paper.printPack')}
            </LinkButton>
            {allowed(assembly.actions, 'paper.issue') && <IssueButton assembly={assembly} />}
          </>
        }
      />
      {counts.data && <CountSheet counts={counts.data} />}
      <DataTable<Paper>
        name="papers"
        queryKey={['papers', areaId, id, filter]}
        fetchPage={({ limit = LIST_LIMIT, ...page }) => fetchPapers(areaId, id, { ...filter, ...page, limit })}
        rowKey={(p) => p.id}
        filters={
          <Segmented
            value={state ?? ''}
            options={[
              { value: '', label: t('common.all') },
              ...PAPER_STATES.map((value) => ({ value: value as string, label: word('paper.state', value) })),
            ]}
            onChange={(value) => setAddress({ state: value })}
          />
        }
        columns={[
          {
            key: 'serial',
            title: t('paper.serial'),
            width: 90,
            number: true,
            always: true,
            render: (p) => p.serialText,
          },
          { key: 'units', title: t('roll.units'), width: 260, long: true, always: true, render: (p) => unitsText(p) },
          { key: 'owner', title: t('roll.owners'), width: 140, long: true, hidden: true, render: (p) => p.label },
          { key: 'state', title: t('paper.stateTitle'), width: 110, render: (p) => <PaperStateTag paper={p} /> },
          { key: 'keyed', title: t('paper.keyedBy'), width: 130, long: true, render: (p) => p.keyedBy ?? '—' },
          {
            key: 'confirmed',
            title: t('paper.confirmedBy'),
            width: 130,
            long: true,
            render: (p) => p.confirmedBy ?? '—',
          },
          {
            key: 'act',
            title: t('paper.next'),
            width: 240,
            always: true,
            render: (p) => <PaperActions assembly={assembly} paper={p} onKey={setKeying} />,
          },
        ]}
        empty={
          <EmptyState
            title={state ? t('paper.noneInState') : t('paper.none')}
            hint={state ? undefined : t('paper.noneHint')}
          />
        }
      />
      {keying && <KeyDrawer assembly={assembly} keying={keying} onClose={() => setKeying(null)} />}
    </>
  )
}

const COLOURS: Record<string, string> = {
  CONFIRMED: 'success',
  CONFLICT: 'error',
  KEYED: 'processing',
  RETURNED: 'warning',
}

function PaperStateTag({ paper }: { paper: Paper }): ReactNode {
  return <Tag color={COLOURS[paper.state] ?? 'default'}>{paper.stateTitle}</Tag>
}

type ActionsProps = { assembly: Assembly; paper: Paper; onKey: (keying: Keying) => void }

/** What may be done with this sheet, as the server says. */
function PaperActions({ assembly, paper, onKey }: ActionsProps): ReactNode {
  const client = useQueryClient()
  const { message } = App.useApp()
  const take = useMutation({
    mutationFn: () => returnPaper(assembly.areaId, assembly.id, paper),
    onSuccess: () => client.invalidateQueries({ queryKey: ['papers', assembly.areaId, assembly.id] }),
    onError: (error) => void message.error(asProblem(error).detail),
  })
  const can = (action: string) => allowed(paper.actions, action)
  const confirm = paper.actions.find((a) => a.action === 'paper.confirm')
  return (
    <span className="paper-actions">
      {can('paper.return') && (
        <Button size="small" loading={take.isPending} onClick={() => take.mutate()}>
          {t('paper.return')}
        </Button>
      )}
      {can('paper.key') && (
        <Button size="small" type="primary" onClick={() => onKey({ paper, mode: 'key' })}>
          {t('paper.key')}
        </Button>
      )}
      {confirm?.allowed && (
        <Button size="small" type="primary" onClick={() => onKey({ paper, mode: 'confirm' })}>
          {t('paper.confirm')}
        </Button>
      )}
      {confirm && !confirm.allowed && <span className="muted">{confirm.why}</span>}
      {can('paper.void') && <VoidButton assembly={assembly} paper={paper} />}
    </span>
  )
}

function IssueButton({ assembly }: { assembly: Assembly }): ReactNode {
  const client = useQueryClient()
  const { message } = App.useApp()
  const issue = useMutation({
    mutationFn: () => issuePapers(assembly.areaId, assembly.id, 'all'),
    onSuccess: async ({ issued }) => {
      await client.invalidateQueries({ queryKey: ['papers', assembly.areaId, assembly.id] })
      message.success(t('paper.issued', { n: issued }))
    },
    onError: (error) => void message.error(asProblem(error).detail),
  })
  return (
    <Popconfirm
      title={t('paper.issueAsk')}
      description={t('paper.issueHint')}
      placement="bottomRight"
      onConfirm={() => issue.mutate()}
    >
      <Button type="primary" loading={issue.isPending}>
        {t('paper.issueAll')}
      </Button>
    </Popconfirm>
  )
}
