import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findBrowser } from './browser.ts'
import { run } from './run.ts'

const KINDS = ['unit', 'integration', 'e2e'] as const
type Kind = (typeof KINDS)[number]

// This very Node runs the tests: npx would pick whichever it finds, and refuses to run inside another npx.
const VITEST = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')

type Count = { passed: number; failed: number }

/**
 * `npm test [unit|integration|e2e]`: runs the kinds one after the other and closes with one line `N passed, N failed`.
 * A kind that breaks before its tests run counts as one failure, so a green line always means that tests ran.
 */
async function main(): Promise<number> {
  const asked = process.argv.slice(2).filter((a): a is Kind => KINDS.includes(a as Kind))
  const rest = process.argv.slice(2).filter((a) => !KINDS.includes(a as Kind))
  const kinds = asked.length > 0 ? asked : KINDS
  const total: Count = { passed: 0, failed: 0 }
  for (const kind of kinds) {
    const count = await runKind(kind, rest)
    total.passed += count.passed
    total.failed += count.failed
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

async function runKind(kind: Kind, rest: string[]): Promise<Count> {
  process.stdout.write(`\n── ${kind} ──\n`)
  const env: Record<string, string> = {}
  if (kind === 'e2e') {
    try {
      const browser = await findBrowser()
      env.LINLI_BROWSER = JSON.stringify(browser)
    } catch (error) {
      process.stderr.write(`${(error as Error).message}\n`)
      return { passed: 0, failed: 1 }
    }
  }
  const folder = await mkdtemp(join(tmpdir(), 'linli-test-'))
  const report = join(folder, 'report.json')
  try {
    const args = [
      VITEST,
      'run',
      '--project',
      kind,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...rest,
    ]
    const code = await run(process.execPath, args, env)
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
    }
    // A file that cannot be loaded fails the run without a failed test of its own.
    return { passed: numPassedTests, failed: numFailedTests > 0 || code === 0 ? numFailedTests : 1 }
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main()
