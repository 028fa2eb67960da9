import type { HttpClient } from '../../bench/support/http-client.ts'
import { idOf, tokenOf } from '../../bench/support/ids.ts'
import { OFFICIAL } from '../../bench/support/seed-registry.ts'
import { VOTE } from '../../bench/support/seed-voting.ts'
import type { Act, Journal } from './journal.ts'
import type { Platform } from './platform.ts'
import type { Posting } from './platform-service.ts'

/** A ballot of the n-th owner on the m-th motion. */
export type Ballot = { owner: number; motion: number }

/** Works through a journal until it is empty or the platform stops answering. A refusal is a fault and is thrown. */
export async function workThrough<T>(journal: Journal<T>, ask: (act: Act<T>) => Promise<string | null>): Promise<void> {
  for (;;) {
    const act = journal.take()
    if (act === null) return
    act.asked++
    const answer = await ask(act).catch(() => null)
    if (answer === null) {
      journal.giveBack(act)
      return
    }
    journal.acknowledge(act, answer)
  }
}

/** Casts a ballot. @returns the answer's text, or null when there was none. @throws Error never: a refusal is an answer */
export async function castBallot(client: HttpClient, act: Act<Ballot>): Promise<string | null> {
  const { owner, motion } = act.what
  const { status, body } = await client.ask(
    'POST',
    `/api/areas/${VOTE.areaId}/motions/${idOf('motion', motion)}/ballots`,
    {
      authorization: `Bearer ${tokenOf(owner)}`,
      'x-linli-surface': 'resident',
      'idempotency-key': act.key,
    },
    { lineId: idOf('line', owner), choice: (owner + motion) % 3 === 0 ? 'AGAINST' : 'FOR' },
  )
  return status === 201 ? body : unavailable(status, body)
}

/** Posts a journal of the ledger; the answer is only that it stands. */
export async function postJournal(platform: Platform, act: Act<Posting>): Promise<string | null> {
  await platform.post({ ...act.what, key: act.key })
  return 'posted'
}

/** A register that is uploaded, checked and committed. `job` is known once the upload was answered. */
export type Import = { areaId: string; csv: string; rows: number; job: string | null }

const HEADERS = { authorization: `Bearer ${tokenOf(OFFICIAL)}`, 'x-linli-surface': 'console' }
const BOUNDARY = 'linli-faults'

/** Takes an import as far as it goes while the platform lives. @returns 'COMMITTED' or null when nobody answers */
export async function runImport(port: number, act: Act<Import>, pause: () => Promise<void>): Promise<string | null> {
  const { what } = act
  const url = `http://127.0.0.1:${port}/api/areas/${what.areaId}/imports`
  if (what.job === null) {
    const form = Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="register.csv"\r\nContent-Type: text/csv\r\n\r\n${what.csv}\r\n--${BOUNDARY}--\r\n`,
    )
    const type = `multipart/form-data; boundary=${BOUNDARY}`
    const sent = await ask('POST', url, { body: form, type })
    if (sent === null) return null
    what.job = (sent as { id: string }).id
  }
  for (;;) {
    const job = (await ask('GET', `${url}/${what.job}`)) as { state: string } | null
    if (job === null) return null
    if (job.state === 'COMMITTED') return job.state
    if (job.state === 'CHECKED' && (await ask('POST', `${url}/${what.job}/commit`)) === null) return null
    if (job.state === 'FAILED' || job.state === 'CANCELLED') throw new Error(`the import is ${JSON.stringify(job)}`)
    await pause()
  }
}

async function ask(method: string, url: string, sent?: { body: Buffer; type: string }): Promise<unknown> {
  const headers = sent ? { ...HEADERS, 'content-type': sent.type } : HEADERS
  const response = await fetch(url, { method, headers, ...(sent ? { body: new Uint8Array(sent.body) } : {}) }).catch(
    () => null,
  )
  if (response === null) return null
  const text = await response.text().catch(() => null)
  if (text === null) return null
  if (response.ok) return JSON.parse(text)
  // Another round's request may have done it already: then the next look says so.
  if (response.status === 409) return {}
  return unavailable(response.status, text)
}

/** Without its database the platform may say 5xx; anything else is a refusal nobody asked for. */
function unavailable(status: number, body: string): null {
  if (status >= 500) return null
  throw new Refused(`${status} ${body}`)
}

export class Refused extends Error {}
