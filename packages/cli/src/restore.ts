import { restoreCommand } from '@linli/server'

/** `linli restore BACKUP`: see the server's restore command. */
export function restore(args: string[]): Promise<number> {
  return restoreCommand(args)
}
