import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { verifyBytes } from '../packages/cli/src/verify.ts'
import { type Made, makeBundle, TRUSTED } from '../packages/cli/test/bundles.ts'
import { hashAlone, preparedLeaves } from './support/hash-leaves.ts'
import type { Bench } from './support/options.ts'
import { duration, type Measure, median, spread, timed } from './support/table.ts'

const BALLOTS = 5_000
/** Every fifth of the lines that vote changes its mind once, and the last does not vote. */
const LINES = Math.ceil((BALLOTS * 5) / 6) + 1
const ROUNDS = 9
const PROCESSES = 5

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const run = promisify(execFile)

/**
 * `linli verify` of an organiser's bundle with 5,000 ballots, against hashing its leaves with SM3 alone (openings of ballots
 * and lines, and the two trees above them) plus its signatures. Once inside one warm process, and once as the command,
 * where both sides start Node, load TypeScript and read the file.
 */
export const verify: Bench = {
  name: 'verify',
  async run() {
    const made = makeBundle({ kind: 'organiser', lines: LINES, motions: 1, funds: false })
    return [await inOneProcess(made), await asCommand(made)]
  },
}

async function inOneProcess(made: Made): Promise<Measure> {
  const leaves = preparedLeaves(made.text)
  const rounds: { ours: number; limit: number }[] = []
  // The first two warm up both sides.
  for (let n = 0; n < ROUNDS + 2; n++) {
    const limit = await timed(async () => hashAlone(leaves, TRUSTED))
    const ours = await timed(async () => {
      const { outcome } = verifyBytes(made.bytes, TRUSTED)
      if (outcome !== 'VALID') throw new Error(`the bundle is ${outcome}`)
    })
    if (n >= 2) rounds.push({ ours, limit })
  }
  return measure('verify: a bundle of 5,000 ballots', 'its leaves and signatures', rounds, [
    `${leaves.ballots} ballots, ${leaves.lines} lines, ${(made.bytes.length / 1e6).toFixed(1)} MB, ${leaves.notes.length} signed notes`,
  ])
}

async function asCommand(made: Made): Promise<Measure> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-bench-verify-'))
  try {
    const file = join(folder, 'bundle.json')
    await writeFile(file, made.bytes)
    const linli = pathOf('../packages/cli/bin/linli.js')
    const alone = pathOf('support/hash-leaves.ts')
    const rounds: { ours: number; limit: number }[] = []
    for (let n = 0; n < PROCESSES; n++) {
      const limit = await timed(() => run(process.execPath, ['--import', 'tsx', alone, file]))
      const ours = await timed(() => run(process.execPath, [linli, 'verify', file]))
      rounds.push({ ours, limit })
    }
    return measure('verify: the same through the command line', 'a process doing only that', rounds, [])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function measure(name: string, what: string, rounds: { ours: number; limit: number }[], notes: string[]): Measure {
  return {
    name,
    ours: duration(median(rounds.map((r) => r.ours))),
    limit: `${duration(median(rounds.map((r) => r.limit)))} ${what}`,
    ratio: median(rounds.map((r) => r.ours / r.limit)),
    goal: { most: 2 },
    notes: [`rounds: ${spread(rounds.map((r) => r.ours / r.limit))}`, ...notes],
  }
}
