import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import type { Files } from './files.ts'
import type { CodeSender } from './notify/code-sender.ts'
import type { FieldCipher } from './secrets.ts'
import type { SigningKeys } from './signing.ts'

/** What a module gets from the roof. Nothing is global. */
export type Deps = {
  config: Config
  db: Database
  clock: Clock
  cipher: FieldCipher
  files: Files
  signing: SigningKeys
  codes: CodeSender
  log: Logger
}
