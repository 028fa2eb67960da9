import type { Assembly, AssemblyDraft, Conflict, Item, MotionDraft, Nonresponse, Scope } from '../assembly.api.ts'

export const ITEMS = [
  'FUND_USE',
  'PM_HIRE_FIRE',
  'COMMITTEE_ELECT',
  'RULES_OF_PROCEDURE',
  'CONVENTION',
  'FUND_RAISE',
  'REBUILD',
  'COMMON_CHANGE_OR_BIZ',
  'OTHER_MAJOR',
] as const

/** Matters that need three quarters (民法典 第278条第二款); only to explain the choice, the server decides. */
export const SPECIAL: readonly Item[] = ['FUND_RAISE', 'REBUILD', 'COMMON_CHANGE_OR_BIZ']

/** Matters with a sum of money. */
export const WITH_AMOUNT: readonly Item[] = ['FUND_USE', 'FUND_RAISE']

export const KINDS = ['REGULAR', 'TEMPORARY', 'FIRST'] as const
export type Kind = (typeof KINDS)[number]
export const ORGANISERS = ['COMMITTEE', 'COMMUNITY', 'STREET', 'PREPARATORY_GROUP'] as const
export type Organiser = (typeof ORGANISERS)[number]

/** The rules of a saved assembly with the codes that the choices of the wizard have. */
export function rulesOf(a: Assembly) {
  return { ...a.rules, conflict: a.rules.conflict as Conflict, nonresponse: a.rules.nonresponse as Nonresponse }
}

/** Who decides before anything was chosen. Those who will pay decide the use of the fund: it has to be said who they are. */
export function firstScope(item: Item): Scope {
  return item === 'FUND_USE' ? { kind: 'BUILDINGS', ids: [] } : { kind: 'WHOLE' }
}

/** Another matter: a choice of homes stays, one not yet made starts over. */
export function scopeFor(item: Item, scope: Scope | undefined): Scope {
  return scope?.ids?.length ? scope : firstScope(item)
}

export const newMotion = (): MotionDraft => ({ item: 'FUND_USE', title: '', body: '', scope: firstScope('FUND_USE') })

/** What a new assembly starts with. */
export const newDraft = (organiser: Organiser): AssemblyDraft => ({
  title: '',
  kind: 'TEMPORARY',
  organiser,
  motions: [newMotion()],
})

/** A saved assembly back into the form it was drafted in. */
export function draftOf(a: Assembly): AssemblyDraft {
  const rules = rulesOf(a)
  return {
    title: a.title,
    kind: a.kind as Kind,
    organiser: a.organiser as Organiser,
    votingFrom: a.votingFrom,
    votingUntil: a.votingUntil,
    conflict: rules.conflict,
    objectionDays: rules.objectionDays,
    nonresponse: { mode: rules.nonresponse, basis: rules.nonresponseBasis ?? '' },
    follow: rules.follow,
    extensionDays: rules.extensionDays,
    convenerBasis: rules.convenerBasis ?? '',
    motions: a.motions.map((m) => ({
      item: m.item as Item,
      title: m.title,
      body: m.body,
      scope: m.scope,
      ...(m.amount === null ? {} : { amount: m.amount }),
    })),
  }
}

/** Only what this matter has is sent: an amount left from another matter would be misread. */
export function toSend(draft: AssemblyDraft): AssemblyDraft {
  return {
    ...draft,
    motions: draft.motions.map(({ amount, ...m }) => ({
      ...m,
      ...(WITH_AMOUNT.includes(m.item) && amount ? { amount } : {}),
    })),
  }
}

/** A day moved by whole days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
