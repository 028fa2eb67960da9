import { ITEMS, type ItemCode } from '@linli/law'

const TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 2026年11月20日09:00, Beijing time. */
export function chineseTime(at: Date): string {
  const part = Object.fromEntries(TIME.formatToParts(at).map((p) => [p.type, p.value]))
  return `${part.year}年${part.month}月${part.day}日${part.hour}:${part.minute}`
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
