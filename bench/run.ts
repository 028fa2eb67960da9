import { allocation } from './allocation.ts'
import { ballot } from './ballot.ts'
import { importing } from './import.ts'
import { law } from './law.ts'
import { ledger } from './ledger.ts'
import { list } from './list.ts'
import type { Bench, Options } from './support/options.ts'
import { duration, lineOf, timed } from './support/table.ts'
import { tally } from './tally.ts'
import { verify } from './verify.ts'

const BENCHES: Bench[] = [ballot, list, tally, law, importing, ledger, allocation, verify]

/** `npm run bench [-- names...] [-- --big]`: runs the benchmarks asked for, or all, one after another. */
async function main(args: string[]): Promise<number> {
  const names = args.filter((a) => !a.startsWith('--'))
  const unknown = [
    ...names.filter((name) => !BENCHES.some((b) => b.name === name)),
    ...args.filter((a) => a.startsWith('--') && a !== '--big'),
  ]
  if (unknown.length > 0) {
    process.stderr.write(
      `Unknown: ${unknown.join(' ')}. Benchmarks: ${BENCHES.map((b) => b.name).join(' ')}; option: --big.\n`,
    )
    return 2
  }
  const options: Options = { big: args.includes('--big') }
  for (const bench of BENCHES.filter((b) => names.length === 0 || names.includes(b.name))) {
    const ms = await timed(async () => {
      for (const measure of await bench.run(options)) process.stdout.write(`${lineOf(measure)}\n`)
    })
    process.stdout.write(`       (${bench.name} took ${duration(ms)})\n`)
  }
  return 0
}

process.exitCode = await main(process.argv.slice(2))
