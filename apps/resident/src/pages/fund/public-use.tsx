import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { area, day, grouped } from '../../shared/format.ts'
import { Page } from '../../shell/page.tsx'
import { Facts, Problem, Row, Waiting } from '../../shell/parts.tsx'
import { PagedAllocation } from './allocation.tsx'
import { cents, fromCents } from './entries.ts'
import { publicUseQuery } from './fund.queries.ts'
import type { PublicUse } from './fund.types.ts'
import { UseChip } from './use-chip.tsx'
import { some, yuan } from './yuan.ts'

/** One use of the fund for everybody: decision, amount, payments, allocation by room number. Prints on A4 with its QR code. */
export default function PublicUsePage() {
  const { areaId, useId } = useParams({ strict: false }) as { areaId: string; useId: string }
  const use = useQuery(publicUseQuery(areaId, useId))
  return (
    <Page title={t('publicUse.title')} parent={`/f/${areaId}`} wide>
      {use.data ? (
        <>
          <Sheet use={use.data} />
          <Below use={use.data} />
        </>
      ) : use.isError ? (
        <Problem error={use.error} retry={() => void use.refetch()} />
      ) : (
        <Waiting lines={8} />
      )}
    </Page>
  )
}

function Sheet({ use }: { use: PublicUse }) {
  return (
    <article className="card sheet">
      <header className="sheet-head">
        <p className="muted">{use.areaName}</p>
        <h2>{use.title}</h2>
        <p>
          <UseChip state={use.state} title={use.stateTitle} />
        </p>
      </header>
      {use.review && use.review.outcome === 'REFUSED' ? (
        <div className="note bad">
          <strong>{t('publicUse.refused', { at: day(use.review.at) })}</strong>
          <p>{use.review.reason}</p>
          {use.review.article ? <p>{t('problem.article', { article: use.review.article })}</p> : null}
        </div>
      ) : null}
      <div className="columns apart">
        <Section title={t('publicUse.decision')}>
          <p>{use.decision.motionTitle}</p>
          <p className="small muted">{use.decision.assemblyTitle}</p>
          <Facts
            items={[
              [t('part.decided'), yuan(use.decided)],
              [t('publicUse.scope'), use.scopeTitle],
              [t('publicUse.units'), t('publicUse.unitsN', { n: grouped(String(use.units)), area: area(use.area) })],
            ]}
          />
        </Section>
        <Section title={t('publicUse.money')}>
          <Facts items={moneyOf(use)} />
        </Section>
      </div>
      <Section title={t('publicUse.why')}>
        <p className="pre">{use.reason}</p>
        {use.workScope ? <p className="pre">{use.workScope}</p> : null}
        <p className="small muted">
          {t(use.state === 'REFUSED' ? 'publicUse.part' : 'publicUse.warranty', {
            part: use.warranty.partTitle,
            cause: use.warranty.causeTitle,
          })}
        </p>
      </Section>
      <Payments use={use} />
      <Section title={t('publicUse.allocation')}>
        <PagedAllocation areaId={use.areaId} useId={use.id} units={use.units} />
        <p className="small muted">{use.law.join('；')}</p>
      </Section>
      <footer className="proof">
        <img src={use.qr} alt={t('publication.qr')} width="112" height="112" />
        <div className="small">
          <p>{t('publication.qr.what')}</p>
          <p className="muted link">{use.link}</p>
        </div>
      </footer>
    </article>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="motion">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function moneyOf(use: PublicUse): [string, ReactNode][] {
  const { settlement, retention } = use
  // What was reserved and owed is of the approval; after the settlement each room's final part says it.
  const split = settlement ? null : use.split
  const released = settlement ? cents(use.amount) - cents(settlement.total) : 0
  return [
    [t('publicUse.company'), use.company],
    [settlement ? t('publicUse.settled') : t('part.total'), <b key="t">{yuan(settlement?.total ?? use.amount)}</b>],
    ...(split
      ? ([
          [t('publicUse.fund'), yuan(split.fund)],
          ...(some(split.developer) ? [[t('publicUse.developer'), yuan(split.developer)]] : []),
          ...(some(split.shortfall) ? [[t('publicUse.shortfall'), yuan(split.shortfall)]] : []),
        ] as [string, ReactNode][])
      : []),
    ...(released > 0 ? ([[t('publicUse.released'), yuan(fromCents(released))]] as [string, ReactNode][]) : []),
    ...(retention && !retention.paidOn
      ? ([[t('publicUse.retention', { day: day(retention.dueOn) }), yuan(retention.amount)]] as [string, ReactNode][])
      : []),
  ]
}

function Payments({ use }: { use: PublicUse }) {
  if (use.stages.length === 0) return null
  return (
    <Section title={t('publicUse.payments')}>
      <table className="table">
        <tbody>
          {use.stages.map((s) => (
            <tr key={s.no}>
              <td>{s.title}</td>
              <td className="num">
                {s.paidOn ? day(s.paidOn) : <span className="muted">{t('publicUse.notPaid')}</span>}
              </td>
              <td className="right num nowrap">{yuan(s.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Below({ use }: { use: PublicUse }) {
  const { decision } = use
  const search = { areaId: use.areaId, assemblyId: decision.assemblyId }
  return (
    <div className="screen-only below">
      <div className="card flat">
        {use.publications.map((p) => (
          <Row key={p.id} to={`/p/${use.areaId}/${p.id}`} title={p.kindTitle} sub={day(p.publishedAt)} />
        ))}
        <Row to="/verify" search={search} title={t('publicUse.verify')} sub={t('publicUse.verify.sub')} />
      </div>
      <button type="button" className="btn desktop-only" onClick={() => window.print()}>
        {t('publication.print')}
      </button>
    </div>
  )
}
