import { checkCommand } from '@linli/server'

/** `linli check`: see the server's check command. */
export function check(args: string[]): Promise<number> {
  return checkCommand(args)
}
