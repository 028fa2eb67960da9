export { backupCommand, checkCommand, restoreCommand } from './operations/index.ts'
export { startCommand } from './start/start.ts'
