import type { ResolvedPack } from './pack.ts'

/** One Chinese sentence saying which law decided, and how far the local pack was checked against its source. */
export function packSentence(pack: ResolvedPack): string {
  const national = '表决门槛依国家法律（民法典 第278条）'
  if (pack.code === 'CN') return `${national}认定，未适用地方规则包。`
  const local = `${pack.name}规则包`
  switch (pack.status) {
    case 'VERIFIED':
      return `${national}认定；${local}已核对（VERIFIED）。`
    case 'PARTIAL':
      return `${national}认定；${local}部分核对（PARTIAL），未核对的事项沿用国家规定和系统默认，以当地现行规定为准。`
    case 'UNVERIFIED':
      return `${national}计算；${local}未经核对（UNVERIFIED），系统不自动宣布通过，请主管部门核对当地规定后确认。`
  }
}
