/** The front door of operations: commands of `linli`, and what a start must know. */

export { backupCommand, checkCommand, restoreCommand } from './commands.ts'
