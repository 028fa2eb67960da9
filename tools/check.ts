import { capture } from './run.ts'

type Step = { title: string; command: string; args: string[]; expect?: (code: number, output: string) => string | null }

const CRUISE = ['depcruise', '--config', '.dependency-cruiser.cjs']

/** Rules that the bad example under tools/fixtures/boundary must break, so that we know the check looks at all. */
const MUST_FAIL = [
  'no-circular',
  'heart-is-ours-alone',
  'law-is-pure',
  'webs-use-the-client',
  'front-door',
  'stores-stay-home',
  'floor-platform',
]

const STEPS: Step[] = [
  { title: '依赖清单完整', command: 'npx', args: ['tsx', 'tools/lock.ts'] },
  { title: '格式与静态检查', command: 'npx', args: ['biome', 'ci', '--colors=off', '.'] },
  { title: '类型：服务器、包、工具', command: 'npx', args: ['tsc', '-p', 'tsconfig.json'] },
  { title: '类型：工作台', command: 'npx', args: ['tsc', '-p', 'apps/console/tsconfig.json', '--noEmit'] },
  { title: '类型：业主端', command: 'npx', args: ['tsc', '-p', 'apps/resident/tsconfig.json', '--noEmit'] },
  { title: '边界', command: 'npx', args: [...CRUISE, 'apps', 'packages', 'demo'] },
  {
    title: '边界检查本身（坏例子必须被发现）',
    command: 'npx',
    args: ['depcruise', '--config', '../../../.dependency-cruiser.cjs', 'apps', 'packages'],
    expect: (code, output) => {
      const missed = MUST_FAIL.filter((rule) => !output.includes(rule))
      return code !== 0 && missed.length === 0 ? null : `没有发现：${missed.join('、') || '任何问题'}`
    },
  },
  { title: '死代码', command: 'npx', args: ['knip'] },
  { title: '接口文档与代码一致', command: 'npx', args: ['tsx', 'tools/openapi.ts', '--check'] },
  { title: '权限一览与策略一致', command: 'npx', args: ['tsx', 'tools/rights.ts', '--check'] },
  { title: '表结构类型与迁移一致', command: 'npx', args: ['tsx', 'tools/db-types.ts', '--check'] },
]

/** `npm run check`: every check in turn; prints the output of those that fail. */
async function main(): Promise<number> {
  let failed = 0
  for (const step of STEPS) {
    const started = performance.now()
    const fixture = step.expect !== undefined
    const { code, output } = await capture(step.command, step.args, {}, fixture ? 'tools/fixtures/boundary' : undefined)
    const fault = step.expect ? step.expect(code, output) : code === 0 ? null : output
    process.stdout.write(
      `${fault === null ? 'ok  ' : 'FAIL'} ${step.title}（${((performance.now() - started) / 1000).toFixed(1)} 秒）\n`,
    )
    if (fault !== null) {
      failed += 1
      process.stdout.write(`${fault}\n`)
    }
  }
  return failed === 0 ? 0 : 1
}

process.exitCode = await main()
