import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCases } from '@linli/law/case'

/** Reads and parses every case below a folder and checks none. */
const folder = process.argv[2]!
for (const name of readdirSync(folder)) readCases(readFileSync(join(folder, name), 'utf8'), 'YAML')
