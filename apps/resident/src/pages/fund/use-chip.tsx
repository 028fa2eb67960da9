import { type MessageKey, t } from '../../messages/index.ts'

const WORDS: Record<string, [MessageKey, string]> = {
  DRAFT: ['use.DRAFT', 'warn'],
  SUBMITTED: ['use.SUBMITTED', 'brand'],
  APPROVED: ['use.APPROVED', 'brand'],
  RUNNING: ['use.RUNNING', 'brand'],
  SETTLED: ['use.SETTLED', 'good'],
  REFUSED: ['use.REFUSED', 'bad'],
  CANCELLED: ['use.CANCELLED', ''],
}

/** Where a use stands, in one or two words. */
export function UseChip({ state, title }: { state: string; title: string }) {
  const [key, colour] = WORDS[state] ?? [null, '']
  return <span className={`chip ${colour}`}>{key ? t(key) : title}</span>
}
