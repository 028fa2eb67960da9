import { parseHundredths } from '../../platform/numbers.ts'

/** Yuan text of ours back to 分. */
export function cents(text: string): bigint {
  return text.startsWith('-') ? -parseHundredths(text.slice(1))! : parseHundredths(text)!
}
