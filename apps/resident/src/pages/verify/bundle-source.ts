import { createLinliClient } from '@linli/client'

const client = createLinliClient({ surface: 'resident' })

/** What is to be checked: a file's name and its bytes. */
export type Source = { name: string; bytes: Uint8Array }

/** Where the public bundle of a decision lies. `ref` is a meeting's or a motion's id. */
export function bundlePath(areaId: string, ref: string): string {
  return `/api/public/areas/${encodeURIComponent(areaId)}/bundles/${encodeURIComponent(ref)}`
}

/**
 * Fetches a public bundle.
 * @throws ApiProblem
 */
export async function fetchBundle(areaId: string, ref: string): Promise<Source> {
  const { blob, name } = await client.file(bundlePath(areaId, ref))
  return { name: name ?? '', bytes: await bytesOf(blob) }
}

/** The bytes of a file somebody chose. (`Blob.arrayBuffer` came with Safari 14.) */
export function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(blob)
  })
}
