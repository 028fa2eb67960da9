import { createLinliClient } from '@linli/client'

/** The one client of the console. Features wrap it in typed functions (`features/<x>/<x>.api.ts`). */
export const { api, call, file } = createLinliClient({ surface: 'console' })

/** The data of a typed call; a failure has already been thrown as an `ApiProblem`. */
export async function data<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  return (await answer).data as NonNullable<T>
}

/** Fetches a file with the session and hands it to the browser as a download. */
export async function download(path: string, fallbackName: string): Promise<void> {
  const { blob, name } = await file(path)
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name ?? fallbackName
  link.click()
  // The browser reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
