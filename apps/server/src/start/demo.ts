import { loadCity } from '../../../../demo/load.ts'
import { type DemoAccount, demoAccounts } from '../demo/demo-accounts.ts'
import { restoreClock } from '../demo/demo-clock.ts'
import type { Deps } from '../platform/deps.ts'
import { toJson } from '../platform/json.ts'
import { JIANGSU, loadDivisions } from '../registry/index.ts'

const KEY = 'demo_loaded'

/** Divisions of Jiangsu, then the demo city, once. A start that was killed in between begins the missing part again. */
export async function loadDemo(
  deps: Deps,
  options: { empty: boolean; say: (line: string) => void },
): Promise<DemoAccount[]> {
  if ((await loadDivisions(deps.db, JIANGSU, '2023-06-30')) > 0) options.say('江苏省行政区划已载入')
  const loaded = await deps.db.system
    .selectFrom('platform_state')
    .select('key')
    .where('key', '=', KEY)
    .executeTakeFirst()
  if (!loaded) {
    await loadCity(deps, options.empty)
    await deps.db.system
      .insertInto('platform_state')
      .values({ key: KEY, value: toJson(true), updated_at: deps.clock.now() })
      .execute()
    options.say(options.empty ? '演示账号已建立（空平台）' : '演示城市已载入')
  }
  await restoreClock(deps)
  return demoAccounts()
}

export function printDemoAccounts(accounts: DemoAccount[]): void {
  const rows = accounts.map((a) =>
    a.login
      ? `  ${a.title.padEnd(22, '　')} 账号 ${a.login.padEnd(11)} 密码 ${a.password}`
      : `  ${a.title.padEnd(22, '　')} 手机 ${a.phone}（验证码显示在屏幕上）`,
  )
  process.stdout.write(`演示账号：\n${rows.join('\n')}\n\n按 Ctrl+C 停止。\n`)
}
