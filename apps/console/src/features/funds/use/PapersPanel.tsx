import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../../messages/index.ts'
import { download } from '../../../platform/client.ts'
import { Panel } from '../../../ui/Figures.tsx'
import { asProblem } from '../../../ui/Problem.tsx'
import { paperPath } from '../use.api.ts'
import type { Use } from '../use.types.ts'

/** The papers beside the quotes: plan, acceptance, settlement. */
export function PapersPanel({ use }: { use: Use }): ReactNode {
  if (use.papers.length === 0) return null
  return (
    <Panel title={t('use.papers')} flush>
      {use.papers.map((p) => (
        <div key={p.fileId} className="line-item">
          <span className="wrap">
            {p.title} <span className="muted">{word('use.paper', p.stage)}</span>
          </span>
          <PaperLink use={use} fileId={p.fileId} name={p.fileName} />
        </div>
      ))}
    </Panel>
  )
}

type LinkProps = { use: Pick<Use, 'areaId' | 'id'>; fileId: string; name: string }

/** A paper of this use, fetched when asked for. */
export function PaperLink({ use, fileId, name }: LinkProps): ReactNode {
  const { message } = App.useApp()
  return (
    <Button
      type="link"
      className="paper-link"
      onClick={() =>
        download(paperPath(use.areaId, use.id, fileId), name).catch((e: unknown) => message.error(asProblem(e).detail))
      }
    >
      {name}
    </Button>
  )
}
