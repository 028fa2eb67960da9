import type { ReceiptBody } from '@linli/proof/verify'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { motionQuery } from '../api/queries.ts'
import { t } from '../messages/index.ts'
import { copyText, toast } from '../shared/feedback.ts'
import { moment } from '../shared/format.ts'
import { Owner } from '../shell/owner.tsx'
import { Page } from '../shell/page.tsx'
import { Facts, Problem, Waiting } from '../shell/parts.tsx'
import { CheckList } from '../verify/check-list.tsx'
import { useReceipt } from '../verify/use-receipt.ts'
import { choiceWord } from '../vote/words.ts'

/** The signed receipt of one ballot, checked on this phone. */
export default function ReceiptPage() {
  const { areaId, ballotId } = useParams({ strict: false }) as { areaId: string; ballotId: string }
  return (
    <Owner title={t('receipt.title')}>
      <Page title={t('receipt.title')} parent="/ballots">
        <Receipt areaId={areaId} ballotId={ballotId} />
      </Page>
    </Owner>
  )
}

function Receipt({ areaId, ballotId }: { areaId: string; ballotId: string }) {
  const { new: fresh } = useSearch({ strict: false }) as { new?: number }
  const r = useReceipt(areaId, ballotId)
  if (!r.answer.data) {
    return r.answer.isError ? (
      <>
        {fresh ? <p className="note good">{t('receipt.recordedAnyway')}</p> : null}
        <Problem error={r.answer.error} retry={() => void r.answer.refetch()} />
      </>
    ) : (
      <Waiting lines={6} />
    )
  }
  return (
    <>
      {fresh ? (
        <p className="note good" role="status">
          <strong>{t('receipt.done')}</strong>
        </p>
      ) : null}
      <section className="card">
        {r.body ? <MotionTitle areaId={areaId} motionId={r.body.motionId} /> : null}
        <div className="said done">
          <span>{t('receipt.said')}</span>
          <span className="word">{r.body ? choiceWord(r.body.choice) : r.answer.data.choiceTitle}</span>
          {r.body ? (
            <span className="small num">
              {r.body.channel === 'PAPER' ? t('line.paper') : t('line.online')} · {moment(r.body.castAt)}
            </span>
          ) : null}
        </div>
        <p className="small muted">{t('receipt.private')}</p>
      </section>
      <CheckList view={r.view} trouble={r.keys.isError ? r.keys.error : r.checked.isError ? r.checked.error : null} />
      {r.receipt && r.body ? (
        <Technical
          body={r.body}
          text={JSON.stringify({ receipt: r.receipt, proof: r.proof.data ?? null }, null, 1)}
          proof={r.proof.data ? { index: r.proof.data.index, checkpoint: r.proof.data.checkpoint } : null}
          signedBy={r.receipt.key}
        />
      ) : null}
      <Link to="/votes" className="btn">
        {t('receipt.back')}
      </Link>
    </>
  )
}

function MotionTitle({ areaId, motionId }: { areaId: string; motionId: string }) {
  const page = useQuery(motionQuery(areaId, motionId))
  if (!page.data) return <div className="bone" />
  return (
    <>
      <p className="small muted clamp">
        {page.data.areaName} · {page.data.assembly.title}
      </p>
      <h2>{page.data.motion.title}</h2>
    </>
  )
}

type TechnicalProps = {
  body: ReceiptBody
  text: string
  proof: { index: number; checkpoint: string } | null
  signedBy: string
}

function Technical({ body, text, proof, signedBy }: TechnicalProps) {
  const copy = async () => toast(t((await copyText(text)) ? 'receipt.copied' : 'receipt.notCopied'))
  return (
    <section className="card">
      <button type="button" className="btn" onClick={() => void copy()}>
        {t('receipt.copy')}
      </button>
      <details>
        <summary>{t('receipt.details')}</summary>
        <Facts
          items={[
            [t('receipt.ballotId'), <code key="b">{body.ballotId}</code>],
            [t('receipt.castAt'), body.castAt],
            [t('receipt.log'), body.logId],
            [t('receipt.signedBy'), signedBy],
            ...(proof ? ([[t('receipt.index'), String(proof.index + 1)]] as [string, string][]) : []),
          ]}
        />
        <p className="small muted">{t('receipt.leaf')}</p>
        <code className="code">{body.leaf}</code>
        {proof ? (
          <>
            <p className="small muted">{t('receipt.checkpoint')}</p>
            <code className="code">{proof.checkpoint}</code>
          </>
        ) : null}
        <p className="small muted">{t('receipt.whole')}</p>
        <code className="code">{text}</code>
      </details>
    </section>
  )
}
