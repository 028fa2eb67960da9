import { allPolicies, type Role } from '../../src/platform/policy.ts'
import { ENTRIES } from './entries/index.ts'
import { type Entry, nameOf, type Right } from './entry.ts'

const COLUMNS: [Role, string][] = [
  ['BUREAU_DIRECTOR', '主管部门负责人'],
  ['BUREAU_CLERK', '主管部门经办人'],
  ['BUREAU_ACCOUNTANT', '主管部门会计'],
  ['STREET_CLERK', '街道'],
  ['COMMUNITY_CLERK', '社区'],
  ['COMPANY_MANAGER', '物业经理'],
  ['COMPANY_STAFF', '物业员工'],
  ['COMMITTEE_CHAIR', '业委会主任'],
  ['COMMITTEE_MEMBER', '业委会委员'],
  ['OWNER', '业主'],
]

/** Acts by what they are about, in the order people meet them; an act whose first word stands nowhere comes last. */
const GROUPS: [string, string[]][] = [
  ['工作台和文件', ['work', 'file']],
  [
    '名册',
    [
      'area',
      'unit',
      'person',
      'ownership',
      'register',
      'binding',
      'import',
      'export',
      'committee',
      'timeline',
      'audit',
    ],
  ],
  [
    '业主大会',
    ['assembly', 'roll', 'notice', 'delivery', 'participation', 'authority', 'paper', 'ballot', 'objection', 'bundle'],
  ],
  ['维修资金', ['fund']],
]

const HEAD = `# 权限一览

由 \`npm run rights\` 从各 \`*.policy.ts\` 和 \`apps/server/test/rights/entries\` 生成，请勿手改。This page is generated: who may do what, and which
right each route asks for.

权限和地方一起判断：岗位在某处，管到这处和它下面的小区；物业、业委会只在自己的小区；业主只在自己有房屋的小区。看不见的地方一律答“没有找到”，看得见而无权的答
“您没有这项权限”，没有登录的答“请先登录”。测试把每个接口对每个岗位、每种地方（本处、上级、同级、别处、下级、已离任）都问一遍；再关掉策略只留行级安全、关掉行级
安全只留策略，各问一遍。
`

/** docs/RIGHTS.md from the policies and the entries of the matrix. */
export function rightsDocument(): string {
  return `${[HEAD, ...groups().map(table), routes(), single()].join('\n')}`
}

type Rule = { action: string; title: string; roles: Role[] }

function groups(): { title: string; rules: Rule[] }[] {
  const all: Rule[] = [...allPolicies()].map(([action, rule]) => ({ action, ...rule }))
  const known = GROUPS.flatMap(([, words]) => words)
  const first = (rule: Rule) => rule.action.split('.')[0]!
  const of = (title: string, has: (word: string) => boolean) => ({ title, rules: all.filter((r) => has(first(r))) })
  return [
    ...GROUPS.map(([title, words]) => of(title, (word) => words.includes(word))),
    of('其他', (word) => !known.includes(word)),
  ].filter((group) => group.rules.length > 0)
}

function table({ title, rules }: { title: string; rules: Rule[] }): string {
  const head = `| 动作 | ${COLUMNS.map(([, name]) => name).join(' | ')} |`
  const line = `| --- |${' :-: |'.repeat(COLUMNS.length)}`
  const rows = rules.map(
    (rule) =>
      `| ${rule.title} \`${rule.action}\` | ${COLUMNS.map(([role]) => (rule.roles.includes(role) ? '●' : '')).join(' | ')} |`,
  )
  return `## ${title}\n\n${[head, line, ...rows].join('\n')}\n`
}

function routes(): string {
  const rows = ENTRIES.map((entry) => `| \`${entry.route}\`${variant(entry)} | ${needs(entry.right)} |`)
  return `## 接口要什么权限\n\n| 接口 | 权限 |\n| --- | --- |\n${rows.join('\n')}\n`
}

const variant = (entry: Entry) => (entry.variant ? ` ${entry.variant}` : '')

function needs(right: Right): string {
  if (right.kind === 'public') return '公开'
  if (right.kind === 'signed-in') return '登录即可，只有自己的'
  if (right.kind === 'resident') return '在手机端登录即可'
  if (right.kind === 'console') return '工作台的岗位，只有管辖范围内的'
  const title = `${allPolicies().get(right.action)?.title ?? ''} \`${right.action}\``
  if (right.kind === 'in-sight') return `${title}，只有管辖范围内的`
  if (right.kind === 'division') return `${title}，在该区划`
  if (right.kind === 'voter') return `${title}，只有业主${right.others ? '，只有本户' : ''}`
  if (right.kind === 'own') return `${title}，业主只有本户`
  return right.homes ? `${title}，业主只有本户的` : title
}

/** Routes with one lock instead of two, and why that is enough or what is still to be done. */
function single(): string {
  const rows = ENTRIES.flatMap((e) => [
    ...(e.withoutRls ? [`| \`${nameOf(e)}\` | 策略 | ${e.withoutRls} |`] : []),
    ...(e.ownersWithoutRls ? [`| \`${nameOf(e)}\` | 策略 | ${e.ownersWithoutRls} |`] : []),
    ...(e.withoutPolicies ? [`| \`${nameOf(e)}\` | 行级安全 | ${e.withoutPolicies} |`] : []),
  ])
  return `## 只有一道锁的接口\n\n其余接口两道锁各自都挡得住小区之外的人；小区之内各岗位之分只看策略。小区这张表本身（名称、地址、物业企业、合同）没有行级安全，读它只靠策略；改它须同时写下操作记录，那里有行级安全。\n\n| 接口 | 靠什么 | 为什么 |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}
