import { isUtf8 } from 'node:buffer'
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseReport, checkText, failure } from '@linli/law/case'

const USAGE = `用法：linli law check PATH...
  核对 PATH（文件，或其中的 *.yaml、*.yml、*.json）里的法律算例，全部通过时退出码为 0。
`

/** `linli law ...`: answers 0 if all cases passed and at least one ran, 1 if not, 2 for a wrong call. */
export async function law(args: string[]): Promise<number> {
  const [command, ...paths] = args
  if (command !== 'check' || paths.length === 0) {
    process.stderr.write(USAGE)
    return 2
  }
  let passed = 0
  let failed = 0
  for (const path of paths) {
    for (const report of checkPath(path)) {
      if (report.ok) passed++
      else failed++
      print(report.line)
    }
  }
  print(`${passed} passed, ${failed} failed`)
  flush()
  if (passed + failed === 0)
    process.stderr.write('没有找到算例：请给出含有 *.yaml、*.yml 或 *.json 算例的文件或文件夹\n')
  return failed === 0 && passed > 0 ? 0 : 1
}

let waiting: string[] = []

/** Gathers lines: ten thousand single writes cost more than ten thousand cases. */
function print(line: string): void {
  waiting.push(line)
  if (waiting.length >= 500) flush()
}

function flush(): void {
  if (waiting.length > 0) process.stdout.write(`${waiting.join('\n')}\n`)
  waiting = []
}

/** Checks one file, or all case files below a folder; whatever can't be read is a failure that's named. */
function* checkPath(path: string): Generator<CaseReport> {
  try {
    if (statSync(path).isDirectory()) {
      for (const found of filesBelow(path, new Set())) yield* found.problem ? [found.problem] : checkFile(found.file)
    } else {
      yield* checkFile(path)
    }
  } catch (error) {
    yield unreadable(path, error)
  }
}

const CASE_FILE = /\.(ya?ml|json)$/

type Found = { file: string; problem?: undefined } | { problem: CaseReport }

/** Case files below a folder, by name; `open` holds the folders above, so that links in a circle end. */
function* filesBelow(folder: string, above: ReadonlySet<string>): Generator<Found> {
  const real = realpathSync(folder)
  if (above.has(real)) return
  const open = new Set(above).add(real)
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry
    const path = join(folder, name)
    try {
      if ((entry.isSymbolicLink() ? statSync(path) : entry).isDirectory()) yield* filesBelow(path, open)
      else if (CASE_FILE.test(name)) yield { file: path }
    } catch (error) {
      // A dangling link that isn't called like a case is none of our business.
      if (CASE_FILE.test(name) || (error as NodeJS.ErrnoException).code !== 'ENOENT') {
        yield { problem: unreadable(path, error) }
      }
    }
  }
}

function* checkFile(path: string): Generator<CaseReport> {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    yield unreadable(path, error)
    return
  }
  if (!isUtf8(bytes)) yield failure(path, '不是 UTF-8 文本，请另存为 UTF-8')
  else yield* checkText(bytes.toString('utf8'), path.endsWith('.json') ? 'JSON' : 'YAML', path)
}

function unreadable(path: string, error: unknown): CaseReport {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return failure(path, code === 'ENOENT' ? '没有这个文件或文件夹' : `无法读取（${code}）`)
}
