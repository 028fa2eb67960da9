import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { hundredths } from '../../platform/numbers.ts'
import { authorise, may } from '../../platform/policy.ts'
import { type Figures, sumFigures } from '../../registry/index.ts'
import {
  countRunning,
  doubtfulAreas,
  type OpenAssembly,
  openAssemblies,
  turnouts,
  waitingImports,
} from './desk.store.ts'
import { type Figure, linkTo, type Todo, type Warning } from './desk.ts'
import { assemblyTodos, closesSoon, importTodos, quorumTodos } from './todos.ts'
import { areaWarnings, LOOK_AHEAD_DAYS } from './warnings.ts'

export type Desk = { todo: Todo[]; warnings: Warning[]; figures: Figure[] }

const SHOWN = 100
const DAY_MS = 86_400_000

/**
 * The first screen of whoever holds a post: what must I do, what is wrong, what is there. Only acts the actor may do are
 * asked for, only areas in sight are looked at; at most a hundred of each, the most pressing first.
 * @throws NOT_SIGNED_IN, FORBIDDEN
 */
export async function readDesk(deps: Deps, context: Context): Promise<Desk> {
  authorise(context, 'work.read', null)
  const today = deps.clock.today()
  const until = new Date(Date.parse(`${today}T00:00:00Z`) + LOOK_AHEAD_DAYS * DAY_MS).toISOString().slice(0, 10)
  return deps.db.as(context, async (tx) => {
    const assemblies = await openAssemblies(tx, context, context.actor!)
    const todo = [
      ...assemblies.flatMap((a) => assemblyTodos(context, a)),
      ...(await quorum(tx, context, assemblies, today)),
      ...(may(context, 'import.run', null) ? importTodos(context, await waitingImports(tx, context)) : []),
    ]
    const doubtful = await doubtfulAreas(tx, context, until)
    return {
      todo: todo.sort(byDue).slice(0, SHOWN),
      warnings: doubtful.flatMap((a) => areaWarnings(a, today)).slice(0, SHOWN),
      figures: figuresOf(await sumFigures(tx, context), await countRunning(tx, context)),
    }
  })
}

async function quorum(tx: Tx, context: Context, assemblies: OpenAssembly[], today: string): Promise<Todo[]> {
  if (!may(context, 'participation.read', null)) return []
  const closing = assemblies.filter((a) => closesSoon(a, today))
  return quorumTodos(context, closing, await turnouts(tx, closing))
}

/** The earliest deadline first; work without one comes last. */
function byDue(a: Todo, b: Todo): number {
  const [left, right] = [a.due ?? '9999', b.due ?? '9999']
  return left < right ? -1 : left > right ? 1 : 0
}

function figuresOf(f: Figures, running: number): Figure[] {
  const share = f.areas === 0 ? null : Math.floor((f.managed * 100) / f.areas)
  return [
    { title: '小区', value: String(f.areas), unit: '个', link: linkTo.areas },
    { title: '房屋', value: String(f.units), unit: '套' },
    { title: '专有部分面积', value: hundredths(f.area), unit: '㎡' },
    ...(share === null ? [] : [{ title: '有人管理的小区', value: String(share), unit: '%' }]),
    { title: '进行中的业主大会', value: String(running), unit: '次' },
  ]
}
