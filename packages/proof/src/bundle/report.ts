import type { Hash } from '../hash.ts'
import type { PublicKey } from '../keys.ts'
import type { Verifiers } from '../signature.ts'
import type { BundleBody } from './bundle.ts'

/** One thing that was checked. `ok` is null for what could not be checked here, with the reason in `detail`. */
export interface BundleCheck {
  readonly name: string
  /** Chinese, for who reads the list. */
  readonly title: string
  readonly ok: boolean | null
  readonly detail: string
}

/**
 * VALID: everything fits. INCOMPLETE: what was checked fits, but this device could not check all of it.
 * TAMPERED: something does not fit. UNREADABLE: no bundle of a known format.
 */
export type BundleOutcome = 'VALID' | 'INCOMPLETE' | 'TAMPERED' | 'UNREADABLE'

export interface BundleReport {
  readonly checks: readonly BundleCheck[]
  readonly outcome: BundleOutcome
  /** The bundle's body when it could be read, for showing what was checked. */
  readonly body: BundleBody | null
}

export interface AreaHeads {
  readonly area: string
  readonly heads: number
}

export const VOTE_KINDS = ['for', 'against', 'abstain', 'follow', 'invalid', 'silentDelivered'] as const
export type VoteKind = (typeof VOTE_KINDS)[number]
export type BundleVotes = { readonly [K in VoteKind]: AreaHeads }

/** What the law makes of a count; areas as decimal text. */
export interface Recount {
  readonly outcome: string
  readonly strictOutcome: string
  readonly participated: AreaHeads
  readonly approved: AreaHeads
  readonly strict: { readonly participated: AreaHeads; readonly approved: AreaHeads }
  readonly explanation: readonly string[]
}

/** The rules of law a verifier needs. They are handed in: this package knows hashes and signatures, not majorities. */
export interface BundleLaw {
  recount(count: {
    readonly item: string
    readonly roll: AreaHeads
    readonly votes: BundleVotes
    readonly rules: Pick<
      BundleBody['rules'],
      'nonresponse' | 'allowSpecialFollow' | 'invalidCountsAsParticipation' | 'castFloor'
    >
  }): Recount
  /** Parts of an amount in yuan by weight, in the order of the shares. */
  allocate(
    total: string,
    shares: readonly { readonly id: string; readonly weight: string }[],
    method: string,
  ): readonly string[]
}

/** What the verifier runs on. */
export interface BundleTools {
  readonly sm3: Hash
  readonly sha256: Hash
  readonly verifiers: Verifiers
  /** UTF-8 to text, null for bytes that are none; where the platform is faster at it than `TextDecoder`. */
  readonly decodeUtf8?: (bytes: Uint8Array) => string | null
  /** null where the law cannot run: a browser without BigInt. */
  readonly law: BundleLaw | null
  /** Keys known from elsewhere; without them the bundle's own are used, and the report says so. */
  readonly trusted?: readonly PublicKey[]
}

/** Gathers what a check finds wrong; the first few are told, all of them count. */
export class Findings {
  readonly #wrong: string[] = []
  #more = 0

  expect(holds: boolean, otherwise: string | (() => string)): void {
    if (holds) return
    if (this.#wrong.length < 3) this.#wrong.push(typeof otherwise === 'string' ? otherwise : otherwise())
    else this.#more++
  }

  get clean(): boolean {
    return this.#wrong.length === 0
  }

  /** @param good what to say when nothing was wrong */
  check(name: string, title: string, good: string): BundleCheck {
    if (this.clean) return { name, title, ok: true, detail: good }
    const more = this.#more > 0 ? `；另有 ${this.#more} 处` : ''
    return { name, title, ok: false, detail: `${this.#wrong.join('；')}${more}` }
  }
}
