import { parseDay } from '../date.ts'
import { LawError } from '../errors.ts'
import { CN_50 } from './chongqing.ts'
import { CN } from './cn.ts'
import { CN_32, CN_3202 } from './jiangsu.ts'
import type { Pack, PackStatus, ParameterKey, ParameterKind, ParameterValues, Provision } from './types.ts'
import { CN_33, CN_3304, CN_3306 } from './zhejiang.ts'

/** The first day of 民法典; before it this system knows no law. */
export const FIRST_DAY_OF_LAW = '2021-01-01'

const PACKS: ReadonlyMap<string, Pack> = new Map(
  [CN, CN_32, CN_3202, CN_33, CN_3304, CN_3306, CN_50].map((pack) => [pack.code, pack]),
)

/** Codes of all packs, parents before children. */
export const PACK_CODES: readonly string[] = [...PACKS.keys()]

/** A parameter as it stood on a day: its value, and where it comes from. */
export interface ResolvedParameter<K extends ParameterKey = ParameterKey> {
  key: K
  value: ParameterValues[K]
  kind: ParameterKind
  article: string | null
  source: string
  confidence: Provision['confidence']
  note?: string
  from: string
  until?: string
  /** The pack that set it, and that pack's status. */
  pack: string
  status: PackStatus
}

/** Made once: a pack is resolved for every case and every request. */
const PARAMETERS: ReadonlyMap<string, readonly ResolvedParameter[]> = new Map(
  [...PACKS.values()].map((pack) => [
    pack.code,
    pack.provisions.map((provision) => ({ ...provision, pack: pack.code, status: pack.status })),
  ]),
)

/** A pack as it stood on a day, with everything it inherits. */
export interface ResolvedPack {
  code: string
  name: string
  /** The status of the named pack itself, not of its parents. */
  status: PackStatus
  statusNote: string
  /** Codes from the nation down to this pack. */
  chain: readonly string[]
  day: string
  parameters: { readonly [K in ParameterKey]: ResolvedParameter<K> }
}

/** Whether a pack of that code exists. */
export function isPackCode(code: string): boolean {
  return PACKS.has(code)
}

/**
 * The most specific pack for a division code (6, 9 or 12 digits), e.g. `320281` (江阴) → `CN-3202`; `CN` where no local
 * pack exists.
 */
export function packCodeForDivision(division: string): string {
  const candidates = [`CN-${division.slice(0, 6)}`, `CN-${division.slice(0, 4)}`, `CN-${division.slice(0, 2)}`]
  return candidates.find((code) => PACKS.has(code)) ?? 'CN'
}

/**
 * The pack `code` as the law stood on `day` (`YYYY-MM-DD`). A provision not in force that day leaves its parent's.
 * Throws BAD_DATE; NO_LAW_FOR_DATE for a day before 2021-01-01; RangeError for a code that isn't in PACK_CODES.
 */
export function packFor(code: string, day: string): ResolvedPack {
  const chain = chainOf(code)
  parseDay(day)
  if (day < FIRST_DAY_OF_LAW) throw new LawError('NO_LAW_FOR_DATE', day)
  const parameters: Partial<Record<ParameterKey, ResolvedParameter>> = {}
  for (const pack of chain) {
    for (const parameter of PARAMETERS.get(pack.code) as ResolvedParameter[]) {
      if (inForce(parameter, day)) parameters[parameter.key] = parameter
    }
  }
  const own = chain.at(-1) as Pack
  return {
    code,
    name: own.name,
    status: own.status,
    statusNote: own.statusNote,
    chain: chain.map((pack) => pack.code),
    day,
    // Complete, because CN sets every key from the first day of law on (tested).
    parameters: parameters as unknown as ResolvedPack['parameters'],
  }
}

function chainOf(code: string): Pack[] {
  const chain: Pack[] = []
  for (let next: string | null = code; next !== null; ) {
    const pack: Pack | undefined = PACKS.get(next)
    if (!pack) throw new RangeError(`没有规则包 ${next}，可用的有：${PACK_CODES.join('、')}`)
    chain.unshift(pack)
    next = pack.parent
  }
  return chain
}

/** Legal days are written alike, so their text compares as they do. */
function inForce(provision: Pick<Provision, 'from' | 'until'>, day: string): boolean {
  return provision.from <= day && (provision.until === undefined || day <= provision.until)
}
