import type { CastFloor, Nonresponse } from '../rules/motion-tally.ts'
import type { AreaSource, Merge, Parking, UnitUse } from '../rules/roll-build.ts'

/**
 * VERIFIED: read in the official text. PARTIAL: some provisions read, the rest falls back to the parent.
 * UNVERIFIED: nothing reliable read; the platform must not announce "carried" by itself.
 */
export type PackStatus = 'VERIFIED' | 'PARTIAL' | 'UNVERIFIED'

/** `law`: an article says so. `setting`: our default or a local habit, open to the rules of procedure. */
export type ParameterKind = 'law' | 'setting'

/** When owners' first assembly must be prepared: a share of delivered area, and its alternative. */
export interface FirstMeeting {
  areaPercent: number
  /** Whether exactly that share is enough (以上) or more is needed (超过). */
  inclusive: boolean
  alternative?: { yearsSinceFirstDelivery: number; areaPercent: number }
}

/** Deposit in yuan per m², as decimal text, by use and by whether a lift serves the unit; a use left out has none. */
export type DepositRates = Partial<Record<UnitUse, { elevator: string; noElevator: string }>>

/** Every parameter that a pack may set, with the type of its value. */
export interface ParameterValues {
  'roll.areaPriority': readonly AreaSource[]
  'roll.developerHeads': 'ONE_PER_DEVELOPER'
  'roll.parking': Parking
  'roll.merge': Merge
  'tally.nonresponse': Nonresponse
  'tally.allowSpecialFollow': boolean
  'tally.invalidCountsAsParticipation': boolean
  'tally.castFloor': CastFloor
  'assembly.noticeDays': number
  'assembly.petitionPercent': number
  'assembly.publishResultDays': number
  'assembly.objectionDays': number
  'assembly.firstMeeting': FirstMeeting
  'assembly.preparationFormDays': number
  'assembly.preparationHoldDays': number
  'ballot.windowDays': { min: number; max: number }
  'ballot.conflict': 'FIRST_VALID' | 'LAST_VALID' | 'ELECTRONIC_WINS' | 'PAPER_WINS' | 'VOID_BOTH'
  'ballot.revocation': 'NONE' | 'ONE_CHANGE' | 'UNTIL_CLOSE'
  'ballot.proxyMax': number
  'ballot.retentionYears': number
  'committee.seatsMin': number
  'committee.seatsMax': number
  'committee.odd': boolean
  'committee.termYearsMax': number
  'committee.renewLeadDays': number
  'committee.vacancy': 'LESS_THAN_HALF' | 'HALF_OR_LESS'
  'committee.filingDays': number
  'committee.handoverDays': number
  'disclosure.minDays': { days: number; unit: 'CALENDAR_DAY' | 'WORKING_DAY' }
  'funds.depositRates': DepositRates
  'funds.topupThreshold': string
  'funds.emergencyReservePercent': number | null
  'interimBody.type': 'PROPERTY_COMMITTEE' | 'RESIDENTS_COMMITTEE'
}

export type ParameterKey = keyof ParameterValues

/** One value of one parameter, as a provision gives it, for the days it was in force. */
export interface Provision<K extends ParameterKey = ParameterKey> {
  key: K
  value: ParameterValues[K]
  kind: ParameterKind
  /** The article, named as lawyers cite it; none for a setting that rests on no article. */
  article: string | null
  /** First and last legal day in force. */
  from: string
  until?: string
  /** Where we read it. */
  source: string
  confidence: 'HIGH' | 'MEDIUM' | 'LOW'
  note?: string
}

/** A pack as data: what one place adds to its parent. */
export interface Pack {
  code: string
  name: string
  parent: string | null
  status: PackStatus
  /** Why the status is what it is; shown to officials. */
  statusNote: string
  provisions: readonly Provision[]
}

/** A provision of law: what an article says, read in `source`. */
export function law<K extends ParameterKey>(
  key: K,
  value: ParameterValues[K],
  text: { article: string; from: string; source: string; confidence?: Provision['confidence']; note?: string },
): Provision {
  return { key, value, kind: 'law', confidence: 'HIGH', ...text }
}

/** A setting: a default of this system or a local habit; `article` where one leaves the matter to be settled. */
export function setting<K extends ParameterKey>(
  key: K,
  value: ParameterValues[K],
  text: { article?: string; source?: string; confidence: Provision['confidence']; note?: string },
): Provision {
  const rest = { article: null, from: '2021-01-01', source: '本系统默认，可由议事规则另行约定' }
  return { key, value, kind: 'setting', ...rest, ...text }
}
