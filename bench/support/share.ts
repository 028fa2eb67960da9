/** Hands the numbers 0 to `count` - 1 to the workers, each taking the next one when it is done. */
export async function share<W>(
  workers: readonly W[],
  count: number,
  work: (worker: W, n: number) => Promise<unknown>,
): Promise<void> {
  let next = 0
  await Promise.all(
    workers.map(async (worker) => {
      while (next < count) await work(worker, next++)
    }),
  )
}
