/**
 * A message in 64-byte blocks as SM3 and SHA-256 both want it: bit 1, zeros, bit length as 64-bit big-endian.
 * (GB/T 32905 section 5.2, FIPS 180-4 section 5.1.1.)
 */
function paddedBlocks(data: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((data.length + 9) / 64) * 64)
  padded.set(data)
  padded[data.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(data.length / 0x20000000))
  view.setUint32(padded.length - 4, (data.length << 3) >>> 0)
  return view
}

/** Runs `compress` over every block of a message and writes the eight words of state as 32 bytes, big-endian. */
export function digestBlocks(
  data: Uint8Array,
  state: Uint32Array,
  compress: (state: Uint32Array, blocks: DataView, offset: number) => void,
): Uint8Array {
  const blocks = paddedBlocks(data)
  for (let offset = 0; offset < blocks.byteLength; offset += 64) compress(state, blocks, offset)
  const out = new DataView(new ArrayBuffer(32))
  for (let i = 0; i < 8; i++) out.setUint32(4 * i, state[i]!)
  return new Uint8Array(out.buffer)
}
