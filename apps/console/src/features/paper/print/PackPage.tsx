import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t, word } from '../../../messages/index.ts'
import { grouped } from '../../../ui/format.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import { NoticeText } from '../../assembly/NoticeText.tsx'
import { fetchPack, type Pack, type PackBallot } from '../paper.api.ts'
import { PrintFrame } from './PrintFrame.tsx'

/** Everything on paper: notice, masked roll, delivery sheet, one ballot a voter line, count sheet. */
export default function PackPage(): ReactNode {
  const { areaId, assemblyId } = useParams({ strict: false }) as { areaId: string; assemblyId: string }
  const pack = useQuery({ queryKey: ['pack', areaId, assemblyId], queryFn: () => fetchPack(areaId, assemblyId) })
  return (
    <QueryView query={pack}>
      {(data) => (
        <PrintFrame hint={t('print.packHint', { ballots: data.ballots.length })}>
          <div className="sheet">
            <NoticeText notice={data.notice} />
          </div>
          <RollSheet pack={data} />
          <DeliverySheet pack={data} />
          {data.ballots.map((ballot) => (
            <BallotSheet key={ballot.paperId} ballot={ballot} title={data.assemblyTitle} choices={data.choices} />
          ))}
          <CountPage pack={data} />
        </PrintFrame>
      )}
    </QueryView>
  )
}

function RollSheet({ pack }: { pack: Pack }): ReactNode {
  return (
    <div className="sheet">
      <h2>{t('print.roll')}</h2>
      <table className="print-table">
        <thead>
          <tr>
            <th>{t('roll.no')}</th>
            <th>{t('roll.units')}</th>
            <th>{t('roll.area')}</th>
            <th>{t('roll.heads')}</th>
          </tr>
        </thead>
        <tbody>
          {pack.roll.lines.map((line) => (
            <tr key={line.lineId}>
              <td className="num">{line.lineNo}</td>
              <td>{line.units.join('、')}</td>
              <td className="num">{grouped(line.area)}</td>
              <td className="num">{line.heads}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DeliverySheet({ pack }: { pack: Pack }): ReactNode {
  return (
    <div className="sheet">
      <h2>{t('print.delivery')}</h2>
      <table className="print-table">
        <thead>
          <tr>
            <th>{t('paper.serial')}</th>
            <th>{t('roll.units')}</th>
            <th>{t('print.receiver')}</th>
            <th>{t('print.day')}</th>
            <th>{t('print.deliverer')}</th>
          </tr>
        </thead>
        <tbody>
          {pack.deliverySheet.map((row) => (
            <tr key={row.serialText}>
              <td className="num">{row.serialText}</td>
              <td>{row.label}</td>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BallotSheet(props: { ballot: PackBallot; title: string; choices: Pack['choices'] }): ReactNode {
  const { ballot, title, choices } = props
  return (
    <div className="sheet">
      <div className="ballot-head">
        <div>
          <h1 style={{ textAlign: 'left', marginBottom: '3mm' }}>{t('print.ballot')}</h1>
          <div>{title}</div>
          <div className="ballot-serial">{t('print.serial', { serial: ballot.serialText })}</div>
          <div>{t('print.units', { units: ballot.units.join('、') || ballot.label })}</div>
        </div>
        <Qr code={ballot.qr} />
      </div>
      {ballot.motions.map((m) => (
        <div key={m.seq} className="ballot-motion">
          <strong>{t('participation.motion', { seq: m.seq, title: m.title })}</strong>
          <div>{word('item', m.item)}</div>
          {m.body && <div className="ballot-body">{m.body}</div>}
          <div className="ballot-boxes">
            {choices.map((c) => (
              <span key={c.choice}>{c.title}</span>
            ))}
          </div>
        </div>
      ))}
      <ol className="ballot-rules">
        <li>{t('print.rule1')}</li>
        <li>{t('print.rule2')}</li>
        <li>{t('print.rule3')}</li>
      </ol>
      <div className="sign-line">
        <span>{t('print.signature')}</span>
        <span>{t('print.agent')}</span>
        <span>{t('print.day')}</span>
      </div>
    </div>
  )
}

/** The server sends a data URL, or SVG text that is shown as an image and so cannot run anything. */
function Qr({ code }: { code: string }): ReactNode {
  const src = code.startsWith('<svg') ? `data:image/svg+xml;utf8,${encodeURIComponent(code)}` : code
  return src.startsWith('data:image/') ? <img src={src} alt={t('print.qr')} /> : null
}

function CountPage({ pack }: { pack: Pack }): ReactNode {
  const lines = ['issued', 'returned', 'valid', 'void'] as const
  return (
    <div className="sheet">
      <h2>{t('print.count')}</h2>
      <table className="print-table">
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <th style={{ width: '40%' }}>{t(`print.count.${line}`)}</th>
              <td className="num">{line === 'issued' ? pack.countSheet.issued : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="sign-line">
        <span>{t('print.counter')}</span>
        <span>{t('print.checker')}</span>
        <span>{t('print.day')}</span>
      </div>
    </div>
  )
}
