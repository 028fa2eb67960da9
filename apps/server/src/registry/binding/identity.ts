/** 张 三／ＺＨＡＮＧ·Ｓａｎ → 张三 / ZHANGSAN: full width, spaces, name dots and case do not tell people apart. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·•・‧∙.]/gu, '')
    .toUpperCase()
}

/** Full-width digits and a small x are the same identity number. */
export function normaliseIdNo(idNo: string): string {
  return idNo.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
