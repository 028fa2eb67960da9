import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Sends word that the end was orderly; without it, the end of the pipe means that we were killed. */
const SCRIPT = `
read -r word
[ "$word" = done ] && exit 0
pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null)
if [ -n "$pid" ]; then
  kill -QUIT "$pid" 2>/dev/null
  while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
fi
shift
rm -rf -- "$@"
`

/**
 * Watches over a throw-away server: when this process dies, however hard, the pipe closes, and a small shell stops the
 * server and removes its folders. In a session of its own, so that Ctrl-C at the terminal does not take it along.
 *
 * @returns a function that sends the watchdog away after an orderly stop
 */
export function watchOver(data: string, folders: string[]): () => Promise<void> {
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'sh', data, ...folders], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.unref()
  child.stdin.on('error', () => undefined)
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    // Awaited work keeps no process alive by itself: without ref() Node would leave in the middle of the orderly stop.
    child.ref()
    const gone = once(child, 'exit')
    child.stdin.end('done\n')
    await gone
  }
}
