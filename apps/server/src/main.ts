export { startCommand } from './start/start.ts'
