import type { World } from '../world.ts'

const BOUNDARY = 'linli-rights'

/** The smallest file that passes for a PDF. */
export const PDF = Buffer.from('%PDF-1.7\n%%EOF\n')

/** A multipart request with one file, as a browser sends it. */
export function multipart(name: string, bytes: Uint8Array) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
  }
}

/** Uploads a file as a browser does. */
export async function upload(world: World, as: string, url: string, name: string, bytes: Uint8Array) {
  const { headers, payload } = multipart(name, bytes)
  return world.call('POST', url, { as, body: payload, headers })
}

/** A register's sheet with one new unit. */
export const REGISTER = '楼号,单元,房间,建筑面积,业主名称,联系电话,身份证号\r\n1,1,104,88.50,郑和平,13900000199,\r\n'

export const AGENT = {
  kind: 'AGENT',
  holderPhone: '13900000188',
  holderName: '代理人甲',
  validFrom: '2026-11-01',
  validUntil: '2026-12-31',
  note: '授权书原件已核',
}

export const DRAFT = (title: string, days = { votingFrom: '2026-12-10', votingUntil: '2026-12-20' }) => ({
  title: `临时会议：${title}`,
  kind: 'TEMPORARY',
  organiser: 'COMMUNITY',
  convenerBasis: '街道责令召开',
  ...days,
  motions: [{ item: 'FUND_USE', title: '更换电梯', body: '更换一台', amount: '1000.00' }],
})
