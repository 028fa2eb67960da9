import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compose, Refusal, ROOT } from './new-room/compose.ts'
import { capture } from './run.ts'

/**
 * `npx tsx tools/new-room.ts assembly/petition 业主提议`: a new room with the furniture of every other room, its table, and
 * its lines in modules.ts and audit.ts. Everything is composed before anything is written; see docs/new-room.md.
 */
async function main(args: string[]): Promise<number> {
  try {
    const [where = '', title] = args
    const drafts = await compose(where, title)
    for (const { path, text } of drafts) {
      await mkdir(dirname(join(ROOT, path)), { recursive: true })
      await writeFile(join(ROOT, path), text)
    }
    const paths = drafts.map((d) => d.path)
    const { code, output } = await capture('npx', ['biome', 'check', '--write', ...sources(paths)], {}, ROOT)
    if (code !== 0) throw new Refusal(`文件已生成，但格式检查没有通过：\n${output}`)
    process.stdout.write(`${paths.map((p) => `  ${p}`).join('\n')}\n\n${nextSteps(paths)}`)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

function sources(paths: string[]): string[] {
  return paths.filter((p) => p.endsWith('.ts'))
}

function nextSteps(paths: string[]): string {
  const test = paths.find((p) => p.endsWith('.int.test.ts'))!
  return `接下来：
  npx vitest run --project integration ${test}
  npx tsx tools/db-types.ts     # 表结构类型
  npm run openapi               # 接口文档和客户端
  npm run check
`
}

process.exitCode = await main(process.argv.slice(2))
