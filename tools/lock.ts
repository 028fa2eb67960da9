import { readFile } from 'node:fs/promises'

type Lock = { packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }> }

/**
 * Every optional platform package must stand in the lock file, or `npm ci` refuses on a new machine while `npm install`
 * on the old one looks fine. Exits 1 and names those that are missing.
 */
const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock
const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !found(path, name))
    .map((name) => `${path || '.'} → ${name}`),
)
if (missing.length > 0) {
  process.stderr.write(
    `package-lock.json 不完整，npm ci 会失败：\n${missing.join('\n')}\n请在没有 node_modules 的干净目录里重新生成。\n`,
  )
  process.exitCode = 1
}

/** Node's way of looking a package up: beside the dependent, then in each folder above. */
function found(path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at}${at === '' ? '' : '/'}node_modules/${name}`]) return true
    if (!at.includes('/node_modules/')) return lock.packages[`node_modules/${name}`] !== undefined
  }
}
