import { ITEMS, type ItemCode } from '@linli/law'

const BEIJING_MS = 8 * 3_600_000

/** 2026年11月20日09:00, Beijing time, which knows no summer time: plain arithmetic, since this stands in the path of every cast. */
export function chineseTime(at: Date): string {
  const b = new Date(at.getTime() + BEIJING_MS)
  return `${b.getUTCFullYear()}年${b.getUTCMonth() + 1}月${b.getUTCDate()}日${b.toISOString().slice(11, 16)}`
}

/** What the law demands of a motion, in the words a voter reads before voting (民法典 第278条). */
export function lawSentences(item: string, packSentence: string | undefined): string[] {
  const matter = ITEMS[item as ItemCode]
  const special = matter.threshold === 'SPECIAL'
  return [
    `本议题属于“${matter.name}”（${matter.article}）。`,
    '应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决（民法典 第278条第二款）。',
    special
      ? '应当经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意（民法典 第278条第二款）。'
      : '应当经参与表决专有部分面积过半数的业主且参与表决人数过半数的业主同意（民法典 第278条第二款）。',
    ...(packSentence ? [packSentence] : []),
  ]
}
