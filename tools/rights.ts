/**
 * `npm run rights`: writes docs/RIGHTS.md from the policy files and the entries of the rights matrix.
 * `npm run rights -- --check` writes nothing and exits 1 when the page no longer matches.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
// Registers every policy; needs no database.
import '../apps/server/src/modules.ts'
import { rightsDocument } from '../apps/server/test/rights/document.ts'

const PAGE = fileURLToPath(new URL('../docs/RIGHTS.md', import.meta.url))

const text = rightsDocument()
const same = (await readFile(PAGE, 'utf8').catch(() => '')) === text
if (same) process.stdout.write('docs/RIGHTS.md matches the policies\n')
else if (process.argv.includes('--check')) {
  process.stdout.write('out of date, run `npm run rights`: docs/RIGHTS.md\n')
  process.exitCode = 1
} else {
  await writeFile(PAGE, text)
  process.stdout.write('written: docs/RIGHTS.md\n')
}
