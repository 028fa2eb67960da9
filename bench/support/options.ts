/** What a run was asked for. */
export type Options = {
  /** Two million units instead of two hundred thousand. */
  big: boolean
}

/** One benchmark: prepares its own installation, measures, cleans up. */
export type Bench = { name: string; run: (options: Options) => Promise<import('./table.ts').Measure[]> }
