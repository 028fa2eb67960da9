import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { meQuery, motionQuery } from '../api/queries.ts'
import type { Choice, MotionPage as MotionAnswer, VoteLine } from '../api/types.ts'
import { t } from '../messages/index.ts'
import { Owner } from '../shell/owner.tsx'
import { Page } from '../shell/page.tsx'
import { Empty, Problem, Waiting } from '../shell/parts.tsx'
import { mayChooseAgain } from '../vote/attempt.ts'
import { Choices } from '../vote/choices.tsx'
import { ConfirmChoice } from '../vote/confirm-choice.tsx'
import { LinePicker, MyLineCard } from '../vote/line-card.tsx'
import { MotionText } from '../vote/motion-text.tsx'
import { Sending } from '../vote/sending.tsx'
import { useAttempt } from '../vote/use-attempt.ts'

type Search = { line?: string; choice?: string }

/** One motion: read it, choose, confirm, and see honestly what became of it. */
export default function MotionPage() {
  const { areaId, motionId } = useParams({ strict: false }) as { areaId: string; motionId: string }
  const { line } = useSearch({ strict: false }) as Search
  const page = useQuery(motionQuery(areaId, motionId))
  const title = t('motion.title')
  const chosen =
    page.data?.lines.find((l) => l.lineId === line) ?? page.data?.lines.find((l) => l.canVote) ?? page.data?.lines[0]
  return (
    <Owner title={title}>
      {!page.data ? (
        <Page title={title} parent="/votes">
          {page.isError ? <Problem error={page.error} retry={() => void page.refetch()} /> : <Waiting lines={8} />}
        </Page>
      ) : chosen ? (
        <OneLine key={chosen.lineId} areaId={areaId} motionId={motionId} page={page.data} line={chosen} />
      ) : (
        <Page title={title} parent="/votes">
          <MotionText page={page.data} now={null} />
          <Empty>{t('motion.noLine')}</Empty>
        </Page>
      )}
    </Owner>
  )
}

type OneLineProps = { areaId: string; motionId: string; page: MotionAnswer; line: VoteLine }

function OneLine({ areaId, motionId, page, line }: OneLineProps) {
  const navigate = useNavigate()
  const me = useQuery(meQuery)
  const { choice } = useSearch({ strict: false }) as Search
  const here = `/votes/${areaId}/${motionId}`
  const receipt = (ballotId: string) =>
    void navigate({ to: `/receipts/${areaId}/${ballotId}`, search: { new: 1 }, replace: true })
  const handle = useAttempt({ areaId, motionId, lineId: line.lineId }, receipt)
  const pick = (c: Choice) => void navigate({ to: here, search: { line: line.lineId, choice: c } })
  const asked = page.choices.find((c) => c.choice === choice)

  if (handle.attempt && (!mayChooseAgain(handle.attempt) || handle.attempt.phase === 'REFUSED')) {
    const reset = () => {
      handle.close()
      void navigate({ to: here, search: { line: line.lineId }, replace: true })
    }
    return <Sending page={page} line={line} handle={handle} attempt={handle.attempt} onReset={reset} here={here} />
  }
  if (asked && line.canVote) {
    return (
      <ConfirmChoice
        page={page}
        line={line}
        choice={asked}
        parent={here}
        onConfirm={() => handle.cast(asked.choice, line.mine?.ballotId ?? null)}
      />
    )
  }
  return (
    <Page
      title={t('motion.title')}
      parent="/votes"
      foot={line.canVote ? <Choices choices={page.choices} again={line.mine !== null} onPick={pick} /> : null}
    >
      <MotionText page={page} now={me.data?.now ?? null} />
      <LinePicker lines={page.lines} chosen={line.lineId} here={here} />
      <MyLineCard areaId={areaId} motionId={motionId} page={page} line={line} />
    </Page>
  )
}
