import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { myLinesQuery } from '../api/queries.ts'
import type { MyLine } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { area, moment } from '../shared/format.ts'
import { Owner } from '../shell/owner.tsx'
import { Page } from '../shell/page.tsx'
import { Empty, Problem, Row, Waiting } from '../shell/parts.tsx'
import { sourceWord } from '../vote/words.ts'
import { MyObjections } from './my-objections.tsx'

/** My own line of the frozen roll: which rooms, how much area, from which source; and the way to object. */
export default function RollPage() {
  const { areaId, assemblyId } = useParams({ strict: false }) as { areaId: string; assemblyId: string }
  return (
    <Owner title={t('roll.title')}>
      <Page title={t('roll.title')} parent="/votes">
        <Lines areaId={areaId} assemblyId={assemblyId} />
      </Page>
    </Owner>
  )
}

function Lines({ areaId, assemblyId }: { areaId: string; assemblyId: string }) {
  const lines = useQuery(myLinesQuery(areaId, assemblyId))
  if (!lines.data) {
    return lines.isError ? <Problem error={lines.error} retry={() => void lines.refetch()} /> : <Waiting lines={5} />
  }
  const { items, assembly } = lines.data
  const open = ['ROLL_FROZEN', 'NOTICED'].includes(assembly.state)
  return (
    <>
      <p className="muted clamp">{assembly.title}</p>
      <p className="note">{t('roll.what')}</p>
      {items.length === 0 ? <Empty>{t('roll.none')}</Empty> : null}
      {items.map((line) => (
        <LineCard key={line.lineId} line={line} areaId={areaId} assemblyId={assemblyId} open={open} />
      ))}
      {open && assembly.votingFrom ? (
        <p className="small muted center">{t('roll.until', { at: moment(assembly.votingFrom) })}</p>
      ) : null}
      {!open ? <p className="note warn">{t('roll.closed')}</p> : null}
      <MyObjections areaId={areaId} assemblyId={assemblyId} />
    </>
  )
}

type LineProps = { line: MyLine; areaId: string; assemblyId: string; open: boolean }

function LineCard({ line, areaId, assemblyId, open }: LineProps) {
  return (
    <section className="card">
      <h2>{line.label}</h2>
      {line.motions.length > 0 ? (
        <p className="small muted">{line.motions.map((m) => `${m.seq}. ${m.title}`).join('；')}</p>
      ) : null}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('roll.room')}</th>
            <th scope="col" className="right">
              {t('roll.area')}
            </th>
            <th scope="col" className="right">
              {t('roll.source')}
            </th>
          </tr>
        </thead>
        <tbody>
          {line.units.map((unit) => (
            <tr key={unit.unitId}>
              <td>{unit.label}</td>
              <td className="right num">{area(unit.area)}</td>
              <td className="right">{sourceWord(unit.source)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{t('roll.total')}</td>
            <td className="right num">{area(line.area)}</td>
            <td className="right">{t('heads', { n: line.heads })}</td>
          </tr>
        </tfoot>
      </table>
      {open ? (
        <div className="rows">
          <Row
            to={`/objection/${areaId}/${assemblyId}`}
            search={{ stage: 'ROLL', line: line.lineId }}
            title={t('roll.object')}
            sub={t('roll.object.sub')}
          />
        </div>
      ) : null}
    </section>
  )
}
