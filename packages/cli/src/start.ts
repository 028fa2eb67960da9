import { startCommand } from '@linli/server'

/** `linli start [--empty]`: see the server's start command. */
export function start(args: string[]): Promise<number> {
  return startCommand(args)
}
