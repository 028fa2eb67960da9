const MAGIC: [string, number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

/** The media type by the first bytes, whatever the file is called; null for anything that is not PNG, JPEG or PDF. */
export function sniffMedia(bytes: Uint8Array): string | null {
  const known = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))
  return known ? known[0] : null
}
