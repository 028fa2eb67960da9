import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Bench } from './support/options.ts'
import { duration, median, spread, timed } from './support/table.ts'

const CASES = 10_000
const CASES_A_FILE = 100
const ROUNDS = 5
const GOAL_MS = 3000

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const run = promisify(execFile)

/**
 * Ten thousand YAML cases through `linli law check`, start of the process included; against a process that reads and
 * parses the same files. The goal is an absolute time, so it holds for a machine that is otherwise idle.
 */
export const law: Bench = {
  name: 'law',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'linli-bench-law-'))
    try {
      await writeCases(folder)
      const rounds: { ours: number; limit: number }[] = []
      for (let n = 0; n < ROUNDS; n++) {
        rounds.push({ ours: await timed(() => check(folder)), limit: await timed(() => parse(folder)) })
      }
      const ours = median(rounds.map((r) => r.ours))
      const limit = median(rounds.map((r) => r.limit))
      return [
        {
          name: `law: ${CASES.toLocaleString('en')} cases through the command line`,
          ours: duration(ours),
          limit: `${duration(limit)} reading them`,
          ratio: median(rounds.map((r) => r.ours / r.limit)),
          goal: { text: `under ${duration(GOAL_MS)}`, good: ours < GOAL_MS },
          notes: [`rounds, seconds: ${spread(rounds.map((r) => r.ours / 1000))}`],
        },
      ]
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function check(folder: string): Promise<void> {
  const { stdout } = await run(process.execPath, [pathOf('../packages/cli/bin/linli.js'), 'law', 'check', folder], {
    maxBuffer: 64 * 1024 * 1024,
  })
  if (!stdout.endsWith(`${CASES} passed, 0 failed\n`)) throw new Error(`the cases did not pass: ${stdout.slice(-200)}`)
}

async function parse(folder: string): Promise<void> {
  await run(process.execPath, [...process.execArgv, pathOf('support/parse-cases.ts'), folder])
}

/** The worked examples of the package, over and over, but for the roll of 310 units, which is no everyday case. */
async function writeCases(folder: string): Promise<void> {
  const source = pathOf('../packages/law/cases')
  const names = (await readdir(source)).filter((name) => !name.includes('310-units')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(source, name), 'utf8')))
  const cases = texts.flatMap((text) => text.split(/^(?=- name:)/m).filter((part) => part.startsWith('- name:')))
  for (let first = 0; first < CASES; first += CASES_A_FILE) {
    const some = Array.from({ length: CASES_A_FILE }, (_, n) => cases[(first + n) % cases.length]!.trimEnd())
    await writeFile(join(folder, `cases-${first}.yaml`), `${some.join('\n\n')}\n`)
  }
}
