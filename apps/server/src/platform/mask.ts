/** Masking of personal data on screens and lists (个人信息保护法 第6、28条 and the public-notice habit of 张**). */

/** 张三丰 → 张**; a company's name is public and stays. */
export function maskName(name: string, kind: 'NATURAL' | 'LEGAL' | 'DEVELOPER' = 'NATURAL'): string {
  if (kind !== 'NATURAL') return name
  const letters = [...name]
  return letters.length === 0 ? '' : `${letters[0]}${'*'.repeat(Math.max(1, letters.length - 1))}`
}

/** 13812341234 → 138****1234 */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** First and last character on public lists; first six and last four for staff with a reason. */
export function maskIdNo(idNo: string, audience: 'public' | 'staff' = 'public'): string {
  const [head, tail] = audience === 'public' ? [1, 1] : [6, 4]
  if (idNo.length <= head + tail) return '*'.repeat(idNo.length)
  return `${idNo.slice(0, head)}${'*'.repeat(idNo.length - head - tail)}${idNo.slice(-tail)}`
}
