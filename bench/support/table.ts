/** One measured line: ours against the machine's limit, in the same run. */
export type Measure = {
  name: string
  ours: string
  limit: string
  /** ours ÷ limit for throughput (higher is better), or limit-relative time (lower is better). */
  ratio: number
  goal: string
  good: boolean
}

/** Prints the measures as an aligned table with a verdict. */
export function print(measures: Measure[]): void {
  for (const m of measures) {
    const verdict = m.good ? 'ok  ' : 'MISS'
    process.stdout.write(
      `${verdict} ${m.name}\n       ours ${m.ours} | limit ${m.limit} | ratio ${m.ratio.toFixed(2)} | goal ${m.goal}\n`,
    )
  }
}

/** Milliseconds `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The middle of several runs: one hiccup does not decide. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
