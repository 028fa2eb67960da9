/** An operation that was not begun or not completed; `message` is one Chinese sentence that says what to do next. */
export class OperationRefused extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'OperationRefused'
  }
}
