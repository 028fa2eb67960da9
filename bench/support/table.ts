/** One measured line: ours against the machine's own limit, in the same run. */
export type Measure = {
  name: string
  ours: string
  limit: string
  /** Throughput: ours ÷ limit, more is better. Time: ours ÷ limit, less is better. `goal` says which. */
  ratio: number
  goal: { least: number } | { most: number } | { text: string; good: boolean }
  /** Further facts of the same run, one line each. */
  notes?: string[]
}

/** True when the measure reaches its goal. */
export function good({ ratio, goal }: Measure): boolean {
  if ('text' in goal) return goal.good
  return 'least' in goal ? ratio >= goal.least : ratio <= goal.most
}

function goalText({ goal }: Measure): string {
  if ('text' in goal) return goal.text
  return 'least' in goal ? `>= ${goal.least.toFixed(2)}` : `<= ${goal.most.toFixed(2)}`
}

/** A measure as one line, with its notes below. */
export function lineOf(m: Measure): string {
  const line = `${good(m) ? 'ok  ' : 'MISS'} ${m.name} | ours ${m.ours} | limit ${m.limit} | ratio ${m.ratio.toFixed(2)} | goal ${goalText(m)}`
  return [line, ...(m.notes ?? []).map((note) => `       ${note}`)].join('\n')
}

/** Milliseconds `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The middle of several runs: one hiccup does not decide. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

/** A duration in the unit people read. */
export function duration(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(2)} s`
}

/** Rounds as text, so that a noisy run shows itself. */
export function spread(values: readonly number[], digits = 2): string {
  return values.map((v) => v.toFixed(digits)).join(' ')
}
