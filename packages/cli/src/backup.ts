import { backupCommand } from '@linli/server'

/** `linli backup FOLDER`: see the server's backup command. */
export function backup(args: string[]): Promise<number> {
  return backupCommand(args)
}
