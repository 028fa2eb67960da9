import type { NewPaper } from '../act/acts.ts'
import type { Settings, Use, UseDraft, UseOptions } from '../use.types.ts'

export type QuoteValues = {
  company: string
  amount: string
  fileId: string
  fileName: string
  chosen: boolean
  note?: string
}

/** What the boxes of the draft hold. */
export type DraftValues = {
  title: string
  reason: string
  workScope: string
  warranty: UseDraft['warranty']
  quotes: QuoteValues[]
  choiceReason?: string
  papers?: NewPaper[]
  settings: Settings
  tolerancePercent?: number | null
  toleranceQuote?: string
}

/** A new draft starts from the decision; a changed one from what stands. */
export function valuesOf(use: Use | undefined, title: string, options: UseOptions): Partial<DraftValues> {
  if (!use) {
    const settings = Object.fromEntries(options.settings.map((s) => [s.key, s.default])) as Settings
    return {
      title,
      settings,
      papers: [],
      quotes: [{ company: '', amount: '', fileId: '', fileName: '', chosen: true }],
    }
  }
  const { part, cause, utility, completedOn, warrantyUntil } = use.warranty
  return {
    title: use.title,
    reason: use.reason,
    workScope: use.workScope,
    warranty: { part, cause, utility, completedOn, warrantyUntil } as UseDraft['warranty'],
    quotes: use.quotes.map(({ company, amount, fileId, fileName, chosen, note }) => ({
      company,
      amount,
      fileId,
      fileName,
      chosen,
      note,
    })),
    choiceReason: use.choiceReason,
    papers: use.papers.map(({ fileId, title, stage }) => ({ fileId, title, stage })),
    settings: use.settings,
    ...(use.tolerance ? { tolerancePercent: use.tolerance.percent, toleranceQuote: use.tolerance.quote } : {}),
  }
}

/** The draft as the server takes it: empty boxes are left out. */
export function draftOf(v: DraftValues): UseDraft {
  const { part, cause, utility, completedOn, warrantyUntil } = v.warranty
  const choiceReason = v.choiceReason?.trim()
  return {
    title: v.title.trim(),
    reason: v.reason.trim(),
    workScope: v.workScope.trim(),
    warranty: {
      part,
      cause,
      ...(utility ? { utility } : {}),
      ...(completedOn ? { completedOn } : {}),
      ...(warrantyUntil ? { warrantyUntil } : {}),
    },
    quotes: v.quotes.map((q) => ({
      company: q.company.trim(),
      amount: q.amount,
      fileId: q.fileId,
      chosen: q.chosen,
      ...(q.note?.trim() ? { note: q.note.trim() } : {}),
    })),
    ...(choiceReason ? { choiceReason } : {}),
    papers: (v.papers ?? []).map(({ fileId, title }) => ({ fileId, title: title.trim() })),
    settings: v.settings,
    ...(v.tolerancePercent
      ? { tolerance: { percent: v.tolerancePercent, quote: v.toleranceQuote?.trim() ?? '' } }
      : {}),
  }
}
