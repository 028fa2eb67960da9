import { type CodeKind, checkCode } from '../../rules/code-check.ts'
import type { Adapter } from '../adapter.ts'
import { choice, flag, record, text } from '../shape.ts'

/** The case form of code.check: of the reasons only PLACEHOLDER is for cases. */
export const codeCheck: Adapter = {
  rule: 'code.check',
  input: record({
    kind: choice('USCC', 'RESIDENT_ID', 'REAL_ESTATE_UNIT', 'DIVISION', 'BANK_CARD', 'MOBILE'),
    value: text,
  }),
  result: record({ valid: flag }, { reason: choice('PLACEHOLDER') }),
  run: (input: { kind: CodeKind; value: string }, { on }) => checkCode(input.kind, input.value, on),
}
