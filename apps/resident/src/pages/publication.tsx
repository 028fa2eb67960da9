import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { noticeOpened } from '../api/actions.ts'
import { meQuery, publicationQuery } from '../api/queries.ts'
import type { Publication } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { ResultMotionCard } from '../result/result-motion.tsx'
import { day } from '../shared/format.ts'
import { Page } from '../shell/page.tsx'
import { Facts, Problem, Row, Waiting } from '../shell/parts.tsx'
import { FundLinks, FundSheet } from './fund/fund-publication.tsx'
import { bundlePath } from './verify/bundle-source.ts'

/** One publication: notice, preliminary or final result. No sign-in; prints on A4 with its QR code. */
export default function PublicationPage() {
  const { areaId, publicationId } = useParams({ strict: false }) as { areaId: string; publicationId: string }
  const publication = useQuery(publicationQuery(areaId, publicationId))
  return (
    <Page title={publication.data?.kindTitle ?? t('publication.title')} parent={`/p/${areaId}`} wide>
      {publication.data ? (
        <Sheet publication={publication.data} />
      ) : publication.isError ? (
        <Problem error={publication.error} retry={() => void publication.refetch()} />
      ) : (
        <Waiting lines={8} />
      )}
    </Page>
  )
}

function Sheet({ publication: p }: { publication: Publication }) {
  useOpened(p)
  const { body } = p
  return (
    <>
      <article className="card sheet">
        <header className="sheet-head">
          <p className="muted">{p.areaName}</p>
          <h2>{p.title}</h2>
          <p className="muted num">{t('publication.at', { at: day(p.publishedAt) })}</p>
        </header>
        {p.withdrawnAt ? <p className="note bad">{t('publication.withdrawn', { at: day(p.withdrawnAt) })}</p> : null}
        {body.paragraphs?.map((paragraph) => (
          <p key={paragraph} className="para pre">
            {paragraph}
          </p>
        ))}
        {body.motions && body.assembly ? (
          <>
            <Facts
              items={[
                [t('publication.assembly'), body.assembly.title],
                ...(body.assembly.votingFrom && body.assembly.votingUntil
                  ? ([
                      [
                        t('publication.voting'),
                        <span key="v">
                          <span className="nowrap">{day(body.assembly.votingFrom)}</span> {t('publication.to')}{' '}
                          <span className="nowrap">{day(body.assembly.votingUntil)}</span>
                        </span>,
                      ],
                    ] as [string, ReactNode][])
                  : []),
                ...(body.assembly.objectionUntil
                  ? ([[t('publication.objection'), day(body.assembly.objectionUntil)]] as [string, ReactNode][])
                  : []),
              ]}
            />
            {body.motions.map((motion) => (
              <ResultMotionCard key={motion.seq} motion={motion} />
            ))}
            {body.law && !body.motions.some((m) => m.result?.lawSentence === body.law) ? (
              <p className="small muted">{body.law}</p>
            ) : null}
          </>
        ) : null}
        <FundSheet publication={p} />
        <Proof publication={p} />
      </article>
      <Below publication={p} />
    </>
  )
}

/** The QR code leads back to this very page, so that a sheet on the board can be checked. */
function Proof({ publication: p }: { publication: Publication }) {
  return (
    <footer className="proof">
      <img src={p.qr} alt={t('publication.qr')} width="112" height="112" />
      <div className="small">
        <p>{t('publication.qr.what')}</p>
        <p className="muted link">{p.link}</p>
      </div>
    </footer>
  )
}

/** A notice that its owner has on the screen has reached them. Nothing waits for it: the page is what was asked for. */
function useOpened(p: Publication): void {
  const me = useQuery(meQuery)
  const assemblyId = p.kind === 'ASSEMBLY_NOTICE' && p.withdrawnAt === null ? p.body.assembly?.id : undefined
  const owner = me.data?.signedIn === true && me.data.kind === 'owner'
  useEffect(() => {
    if (owner && assemblyId) noticeOpened(p.areaId, assemblyId).catch(() => {})
  }, [owner, assemblyId, p.areaId])
}

function Below({ publication: p }: { publication: Publication }) {
  const me = useQuery(meQuery)
  const assemblyId = p.body.assembly?.id
  const open = me.data && p.body.assembly?.objectionUntil && me.data.today <= day(p.body.assembly.objectionUntil)
  return (
    <div className="screen-only below">
      <FundLinks publication={p} />
      {p.kind === 'PRELIMINARY_RESULT' && open && assemblyId ? (
        <div className="card flat">
          <Row
            to={`/objection/${p.areaId}/${assemblyId}`}
            search={{ stage: 'RESULT' }}
            title={t('publication.object')}
            sub={t('publication.object.sub', { at: day(p.body.assembly!.objectionUntil) })}
          />
        </div>
      ) : null}
      {p.kind.endsWith('_RESULT') && assemblyId ? (
        <div className="card flat">
          <Row to="/verify" search={{ areaId: p.areaId, assemblyId }} title={t('publication.verify')} />
          <a className="btn" href={bundlePath(p.areaId, assemblyId)} download>
            {t('publication.bundle')}
          </a>
        </div>
      ) : null}
      <button type="button" className="btn desktop-only" onClick={() => window.print()}>
        {t('publication.print')}
      </button>
    </div>
  )
}
