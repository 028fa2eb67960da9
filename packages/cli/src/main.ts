/** A command of `linli`: gets the words after its name, answers the exit code. */
type Command = { summary: string; run: (args: string[]) => Promise<number> }

/** Commands are loaded lazily, so that `linli law check` never loads the server. */
const commands: Record<string, Command> = {
  law: { summary: '核对法律算例：linli law check PATH...', run: async (a) => (await import('./law.ts')).law(a) },
  start: {
    summary: '启动平台（演示模式）：linli start [--empty]',
    run: async (a) => (await import('./start.ts')).start(a),
  },
  backup: { summary: '备份：linli backup 文件夹', run: async (a) => (await import('./backup.ts')).backup(a) },
  restore: { summary: '恢复：linli restore 备份', run: async (a) => (await import('./restore.ts')).restore(a) },
  check: { summary: '核对全部不变量：linli check', run: async (a) => (await import('./check.ts')).check(a) },
  verify: {
    summary: '离线核对证明包：linli verify [--keys FILE] BUNDLE',
    run: async (a) => (await import('./verify.ts')).verify(a),
  },
}

function usage(): string {
  const rows = Object.entries(commands).map(([name, c]) => `  linli ${name.padEnd(10)} ${c.summary}`)
  return ['用法：', ...rows].join('\n')
}

/** Entry of the command line; resolves to the process's exit code. */
export async function main(argv: string[]): Promise<number> {
  const [name = '', ...args] = argv
  const command = commands[name]
  if (!command) {
    process.stderr.write(`${usage()}\n`)
    return name === '' || name === '--help' ? 0 : 2
  }
  return command.run(args)
}
