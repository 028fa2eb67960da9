import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { asProblem } from '../../api/http.ts'
import { t } from '../../messages/index.ts'
import { area, day } from '../../shared/format.ts'
import { Owner } from '../../shell/owner.tsx'
import { Page } from '../../shell/page.tsx'
import { Empty, Facts, Problem, Row, Waiting } from '../../shell/parts.tsx'
import { myPartQuery, paperPath } from './fund.queries.ts'
import type { MyPart, Part } from './fund.types.ts'
import { UseChip } from './use-chip.tsx'
import { some, yuan } from './yuan.ts'

/** What a repair costs my home, how that was worked out, and the papers behind it, before anything is taken. */
export default function MyPartPage() {
  const { areaId, useId } = useParams({ strict: false }) as { areaId: string; useId: string }
  const part = useQuery(myPartQuery(areaId, useId))
  return (
    <Owner title={t('part.title')}>
      <Page title={t('part.title')} parent="/fund">
        {part.data ? (
          <Mine part={part.data} />
        ) : part.error && asProblem(part.error).status === 404 ? (
          <NotMine areaId={areaId} useId={useId} />
        ) : part.isError ? (
          <Problem error={part.error} retry={() => void part.refetch()} />
        ) : (
          <Waiting lines={8} />
        )}
      </Page>
    </Owner>
  )
}

/** Somebody else's repair: not an error, and there is a page for everybody. */
function NotMine({ areaId, useId }: { areaId: string; useId: string }) {
  return (
    <>
      <Empty>{t('part.none')}</Empty>
      <div className="card flat">
        <Row to={`/f/${areaId}/${useId}`} title={t('part.public')} sub={t('part.public.sub')} />
      </div>
    </>
  )
}

function Mine({ part }: { part: MyPart }) {
  return (
    <>
      <section className="card">
        <p className="muted small clamp">{part.areaName}</p>
        <h2 className="big">{part.title}</h2>
        <p>
          <UseChip state={part.state} title={part.stateTitle} />
        </p>
        <p className="note">{part.sentence}</p>
      </section>
      {part.mine.map((p) => (
        <OnePart key={p.unitId} part={p} state={part.state} />
      ))}
      <section className="card">
        <h2>{t('part.how')}</h2>
        <ul className="dots">
          {part.formula.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="small muted">{part.law.join('；')}</p>
      </section>
      <section className="card">
        <h2>{t('part.why')}</h2>
        <p className="pre">{part.reason}</p>
        <Facts
          items={[
            [t('part.decision'), part.decision.motionTitle],
            [t('part.decided'), yuan(part.decision.decided)],
            [t('part.total'), yuan(part.total)],
            [t('part.totalArea'), area(part.totalArea)],
          ]}
        />
      </section>
      <Papers part={part} />
      <div className="card flat">
        {part.publication ? <Row to={part.publication} title={t('part.publication')} sub={until(part)} /> : null}
        <Row to={`/f/${part.areaId}/${part.useId}`} title={t('part.public')} sub={t('part.public.sub')} />
      </div>
    </>
  )
}

function until(part: MyPart): string {
  return t('part.until', { day: day(part.previewUntil) })
}

function OnePart({ part, state }: { part: Part; state: string }) {
  const settled = part.final !== null
  const reserved = state === 'APPROVED' || state === 'RUNNING'
  const items: [string, string][] = [
    [t('part.area'), area(part.area)],
    ...(settled ? ([[t('part.planned'), yuan(part.amount)]] as [string, string][]) : []),
    ...(part.covered !== null && !settled
      ? ([[reserved ? t('part.reserved') : t('part.covered'), yuan(part.covered)]] as [string, string][])
      : []),
    ...(settled && part.taken !== null ? ([[t('part.taken'), yuan(part.taken)]] as [string, string][]) : []),
    ...(some(part.collected) ? ([[t('part.collected'), yuan(part.collected)]] as [string, string][]) : []),
  ]
  return (
    <section className="card">
      <h2>{part.label}</h2>
      <p className="muted">{settled ? t('part.final') : t('part.amount')}</p>
      <p className="sum num">{yuan(settled ? part.final : part.amount)}</p>
      <Facts items={items} />
      {part.payer === 'DEVELOPER' ? <p className="note">{t('part.developer')}</p> : null}
      {some(part.outstanding) ? (
        <p className="note warn">
          <strong>{t('part.short', { n: yuan(part.outstanding) })}</strong>
          {t('part.short.what')}
        </p>
      ) : null}
    </section>
  )
}

/** The quotes and papers, open to every owner before a cent is taken. */
function Papers({ part }: { part: MyPart }) {
  const { areaId, useId } = part
  const link = (fileId: string) => paperPath(areaId, useId, fileId)
  return (
    <section className="card flat">
      <h2 className="card-head">{t('part.papers')}</h2>
      {part.quotes.map((q) => (
        <a key={q.seq} className="row" href={link(q.fileId)}>
          <span className="body">
            <span className="title">
              {q.company}
              {q.chosen ? <span className="chip good entry-chip">{t('part.chosen')}</span> : null}
            </span>
            <span className="sub">{q.note ? `${q.fileName} · ${q.note}` : q.fileName}</span>
          </span>
          <span className="num money">{yuan(q.amount)}</span>
        </a>
      ))}
      {part.papers.map((p) => (
        <a key={p.fileId} className="row" href={link(p.fileId)}>
          <span className="body">
            <span className="title">{p.title}</span>
            <span className="sub">{p.fileName}</span>
          </span>
        </a>
      ))}
    </section>
  )
}
