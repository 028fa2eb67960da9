import { type Cluster, debianCluster, embeddedCluster } from './support/cluster.ts'
import { hurt, type Report } from './support/harness.ts'
import { Random } from './support/random.ts'

const CLUSTERS: Record<string, () => Promise<Cluster | null>> = { embedded: embeddedCluster, debian: debianCluster }

/**
 * `npm run faults [-- --rounds 30] [--seed 7] [--cluster embedded|debian]`: kills the platform and PostgreSQL at random
 * moments. Exits with 1 when anything that was acknowledged is missing, double or different.
 */
async function main(args: string[]): Promise<number> {
  const rounds = Number(option(args, '--rounds') ?? 12)
  const seed = Number(option(args, '--seed') ?? Date.now() % 1_000_000)
  const only = option(args, '--cluster')
  if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed) || (only && !(only in CLUSTERS))) {
    process.stderr.write('Usage: npm run faults [-- --rounds N] [--seed N] [--cluster embedded|debian]\n')
    return 2
  }
  let wrong = 0
  for (const name of only ? [only] : Object.keys(CLUSTERS)) {
    const cluster = await CLUSTERS[name]!()
    if (cluster === null) {
      process.stdout.write(`skip ${name}: PostgreSQL 15 is not installed here\n`)
      continue
    }
    process.stdout.write(`${cluster.name}: ${rounds} rounds, seed ${seed}\n`)
    try {
      const report = await hurt(cluster, new Random(seed), rounds, (line) => process.stdout.write(`  ${line}\n`))
      process.stdout.write(summary(report))
      wrong += report.findings.length
    } finally {
      await cluster.remove()
    }
  }
  return wrong > 0 ? 1 : 0
}

function summary({ cluster, kills, acknowledged, askedAgain, findings }: Report): string {
  const { ballots, postings, imports } = acknowledged
  const lines = [
    `${findings.length === 0 ? 'ok  ' : 'FAIL'} ${cluster}: killed the platform ${kills.platform}, PostgreSQL ${kills.postgres}, both ${kills.both} times`,
    `     ${ballots} ballots, ${postings} postings, ${imports} imports acknowledged, ${askedAgain} of them asked for again`,
    ...findings.slice(0, 20).map((f) => `     ${f}`),
  ]
  return `${lines.join('\n')}\n`
}

function option(args: string[], name: string): string | undefined {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}

process.exitCode = await main(process.argv.slice(2))
