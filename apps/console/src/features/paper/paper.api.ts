import { api, data } from '../../platform/client.ts'

const sheet = (areaId: string, assemblyId: string, paperId: string) => ({
  params: { path: { areaId, assemblyId, paperId } },
})

export const PAPER_STATES = ['ISSUED', 'RETURNED', 'KEYED', 'CONFIRMED', 'CONFLICT', 'VOID'] as const
export type PaperState = (typeof PAPER_STATES)[number]

const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN', 'FOLLOW', 'INVALID'] as const
export type Choice = (typeof CHOICES)[number]

/** What can stand on a sheet: 随多数 only where the notice put it on the ballot. */
export const choicesOn = (rules: { follow: boolean }) => CHOICES.filter((c) => c !== 'FOLLOW' || rules.follow)
export type PaperChoice = { motionId: string; choice: Choice }

export const fetchPapers = (
  areaId: string,
  assemblyId: string,
  query: { state?: PaperState; cursor?: string; limit: number },
) =>
  data(
    api.GET('/api/areas/{areaId}/assemblies/{assemblyId}/paper', { params: { path: { areaId, assemblyId }, query } }),
  )

type PaperPage = Awaited<ReturnType<typeof fetchPapers>>
export type Paper = PaperPage['items'][number]
export type PaperCounts = PaperPage['counts']

export const issuePapers = (areaId: string, assemblyId: string, lineIds: string[] | 'all') =>
  data(
    api.POST('/api/areas/{areaId}/assemblies/{assemblyId}/paper/issue', {
      params: { path: { areaId, assemblyId } },
      body: { lineIds },
    }),
  )

export const returnPaper = (areaId: string, id: string, paper: Paper) =>
  data(api.POST('/api/areas/{areaId}/assemblies/{assemblyId}/paper/{paperId}/return', sheet(areaId, id, paper.id)))

export const keyPaper = (areaId: string, id: string, paper: Paper, choices: PaperChoice[], scanFileId?: string) =>
  data(
    api.POST('/api/areas/{areaId}/assemblies/{assemblyId}/paper/{paperId}/key', {
      ...sheet(areaId, id, paper.id),
      body: { choices, version: paper.version, ...(scanFileId ? { scanFileId } : {}) },
    }),
  )

export const confirmPaper = (areaId: string, id: string, paper: Paper, choices: PaperChoice[]) =>
  data(
    api.POST('/api/areas/{areaId}/assemblies/{assemblyId}/paper/{paperId}/confirm', {
      ...sheet(areaId, id, paper.id),
      body: { choices, version: paper.version },
    }),
  )

export const voidPaper = (areaId: string, id: string, paper: Paper, reason: string) =>
  data(
    api.POST('/api/areas/{areaId}/assemblies/{assemblyId}/paper/{paperId}/void', {
      ...sheet(areaId, id, paper.id),
      body: { reason, version: paper.version },
    }),
  )

const fetchPackPage = (areaId: string, assemblyId: string, cursor?: string) =>
  data(
    api.GET('/api/areas/{areaId}/assemblies/{assemblyId}/paper/pack', {
      params: { path: { areaId, assemblyId }, query: { limit: PACK_PAGE, ...(cursor ? { cursor } : {}) } },
    }),
  )

const PACK_PAGE = 200

export type Pack = Awaited<ReturnType<typeof fetchPackPage>>
export type PackBallot = Pack['ballots'][number]

/** The whole pack for the printer: ballots and the delivery sheet come in pages. */
export async function fetchPack(areaId: string, assemblyId: string): Promise<Pack> {
  const pack = await fetchPackPage(areaId, assemblyId)
  for (let next = pack.next; next; ) {
    const page = await fetchPackPage(areaId, assemblyId, next)
    pack.ballots.push(...page.ballots)
    pack.deliverySheet.push(...page.deliverySheet)
    next = page.next
  }
  return pack
}

/** Units of a paper ballot in one line. */
export const unitsText = (paper: Pick<Paper, 'units' | 'label'>): string => paper.units.join('、') || paper.label
