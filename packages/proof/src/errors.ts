/** The closed list of reasons for which this package throws. A failed check is a result (`false`, `failed`), never a throw. */
export type ProofErrorCode =
  | 'NOT_CANONICAL'
  | 'BAD_FORMAT'
  | 'BAD_KEY'
  | 'NODE_MISSING'
  | 'OUT_OF_RANGE'
  | 'SIGN_BACKWARDS'
  | 'SIGN_FORK'
  | 'SIGN_OTHER_LOG'

/** An input that cannot be read or an act that must be refused. `message` is Chinese and says what to do next. */
export class ProofError extends Error {
  readonly code: ProofErrorCode

  constructor(code: ProofErrorCode, message: string) {
    super(message)
    this.name = 'ProofError'
    this.code = code
  }
}
