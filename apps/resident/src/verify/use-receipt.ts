import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../api/http.ts'
import { proofQuery, publicKeysQuery, receiptQuery } from '../api/queries.ts'
import { pressedChoice } from '../vote/attempt-store.ts'
import { receiptView } from './view-model.ts'

/** The proof is there within two seconds; after that the phone asks more and more seldom, quietly. */
const WAIT_MS = [500, 600, 800, 1000, 1500, 2500, 5000, 10_000]
const MAX_ASKS = 40

/** Receipt, keys and proof of one ballot, checked on this phone. */
export function useReceipt(areaId: string, ballotId: string) {
  const answer = useQuery(receiptQuery(areaId, ballotId))
  const keys = useQuery(publicKeysQuery)
  const proof = useQuery({
    ...proofQuery(areaId, ballotId),
    retry: (count, error) => {
      const { code, temporary } = asProblem(error)
      return (code === 'STATE' || temporary || code === 'TIMEOUT') && count < MAX_ASKS
    },
    retryDelay: (count) => WAIT_MS[Math.min(count, WAIT_MS.length - 1)]!,
  })
  const checked = useQuery({
    queryKey: ['check', areaId, ballotId, proof.data?.checkpoint ?? null, keys.data?.publicKeys ?? null],
    enabled: answer.data !== undefined && keys.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 3,
    queryFn: async () => {
      const { checkOnPhone } = await import('./check.ts')
      return checkOnPhone(answer.data!.receipt, keys.data!.publicKeys, proof.data ?? null)
    },
    placeholderData: (before) => before,
  })
  const body = checked.data?.receipt?.body
  const view = receiptView({
    check: checked.data?.check ?? null,
    position: proof.data ? { index: proof.data.index, size: proof.data.size } : null,
    pressed: pressedChoice(ballotId),
    receiptChoice: body?.choice ?? null,
    sameBallot: !body || (body.ballotId === ballotId && body.areaId === areaId),
    keys: checked.data?.keys ?? 'SAME',
  })
  return { answer, keys, proof, checked, view, body: body ?? null, receipt: checked.data?.receipt ?? null }
}
