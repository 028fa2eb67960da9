import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { KEYS, makeBundle } from './bundles.ts'

// Golden bundles for other verifiers, made anew only for a new version of the format: tsx packages/cli/test/make-vectors.ts
const folder = fileURLToPath(new URL('../../proof/vectors/', import.meta.url))
for (const kind of ['public', 'organiser'] as const) {
  writeFileSync(`${folder}bundle-${kind}.json`, makeBundle({ kind, lines: 8 }).bytes)
}
writeFileSync(`${folder}bundle-keys.txt`, `${KEYS.join('\n')}\n`)
