/** 张 三／ＺＨＡＮＧ·Ｓａｎ → 张三 / ZHANGSAN: full width, spaces, name dots and case do not tell people apart. */
export function normaliseName(name: string): string {
  // Capital letters may take another form of their own (ŉ becomes ʼN), so the forms are settled after them once more.
  const settled = name.normalize('NFKC').toUpperCase().normalize('NFKC').toUpperCase().normalize('NFKC')
  return settled.replace(/[\s·•・‧∙.]/gu, '')
}

/** Full-width digits and a small x are the same identity number. */
export function normaliseIdNo(idNo: string): string {
  return idNo.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
