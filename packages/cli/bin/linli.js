#!/usr/bin/env node
// The only plain JavaScript here: it loads TypeScript sources directly, so that nothing has to be built after `npm ci`.
import { register } from 'tsx/esm/api'

register()
const { main } = await import('../src/main.ts')
process.exitCode = await main(process.argv.slice(2))
