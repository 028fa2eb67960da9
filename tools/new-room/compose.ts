import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const TEMPLATES = join(ROOT, 'tools/new-room/templates')
const SERVER = 'apps/server/src'
const MIGRATIONS = 'db/migrations'
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** Not floors of the house: rooms live in modules. */
const NO_MODULE = ['platform', 'start', 'demo']

const USAGE =
  '用法：npx tsx tools/new-room.ts 模块/房间 [中文名]，例如 npx tsx tools/new-room.ts assembly/petition 业主提议'

/** A mistake of the caller, in one sentence. */
export class Refusal extends Error {}

/** A file to write: path from the root and its text. */
export type Draft = { path: string; text: string }

/**
 * Every file of a new room, and modules.ts and audit.ts with its lines, without writing anything.
 * @param where `module/room` in kebab case
 * @param title the Chinese word people will read; the room's name where it is left out
 * @throws Refusal for a wrong name, a folder or table that exists, or an anchor that is gone
 */
export async function compose(where: string, title: string | undefined): Promise<Draft[]> {
  const [module = '', room = '', ...rest] = where.split('/')
  if (!NAME.test(module) || !NAME.test(room) || rest.length > 0) throw new Refusal(USAGE)
  if (NO_MODULE.includes(module))
    throw new Refusal(`${module} 不是业务模块：请把房间放在 registry、assembly 等模块里。`)
  const folder = `${SERVER}/${module}/${room}`
  if (existsSync(join(ROOT, folder))) throw new Refusal(`${folder} 已经存在：请换一个名字，或直接在里面修改。`)
  const words = wordsOf(module, room, title ?? room)
  const migrations = (await readdir(join(ROOT, MIGRATIONS))).filter((n) => n.endsWith('.sql')).sort()
  for (const name of migrations) {
    const taken = (await readFile(join(ROOT, MIGRATIONS, name), 'utf8')).includes(`create table ${words.table} (`)
    if (taken) throw new Refusal(`表 ${words.table} 已经在 ${name} 里：请换一个名字。`)
  }
  const drafts: Draft[] = []
  for (const name of (await readdir(TEMPLATES)).sort()) {
    const text = fill(await readFile(join(TEMPLATES, name), 'utf8'), words)
    const made = fill(name.replace(/\.txt$/, ''), words)
    const number = String(migrations.length + 1).padStart(4, '0')
    drafts.push({ path: made.endsWith('.sql') ? `${MIGRATIONS}/${number}_${made}` : `${folder}/${made}`, text })
  }
  return [...drafts, await registered(words), await audited(words)]
}

type Words = Record<'module' | 'room' | 'rooms' | 'table' | 'name' | 'Name' | 'Names' | 'title' | 'front', string>

/** Every form of the name that the templates use. */
function wordsOf(module: string, room: string, title: string): Words {
  const rooms = plural(room)
  const Name = pascal(room)
  return {
    module,
    room,
    rooms,
    table: room.replaceAll('-', '_'),
    name: Name[0]!.toLowerCase() + Name.slice(1),
    Name,
    Names: pascal(rooms),
    title: title.replace(/['\\]/g, ''),
    // Inside the registry the store is at home; everyone else comes through its front door.
    front: module === 'registry' ? '../area/area.store.ts' : '../../registry/index.ts',
  }
}

function pascal(kebab: string): string {
  return kebab.replace(/(^|-)([a-z0-9])/g, (_, _dash: string, letter: string) => letter.toUpperCase())
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

function fill(text: string, words: Words): string {
  return text.replace(/__(\w+?)__/g, (whole, key: string) => words[key as keyof Words] ?? whole)
}

/** modules.ts with the room's routes and policy. */
async function registered(w: Words): Promise<Draft> {
  const path = `${SERVER}/modules.ts`
  const text = await readFile(join(ROOT, path), 'utf8')
  const imports = `import { ${w.name}Routes } from './${w.module}/${w.room}/${w.room}.routes.ts'\nimport './${w.module}/${w.room}/${w.room}.policy.ts'\n`
  return { path, text: imports + insertBefore(text, '  demoRoutes,\n', `  ${w.name}Routes,\n`, path) }
}

/** audit.ts with the room's kind of event. */
async function audited(w: Words): Promise<Draft> {
  const path = `${SERVER}/platform/audit.ts`
  const text = await readFile(join(ROOT, path), 'utf8')
  return { path, text: insertBefore(text, '} as const\n', `  '${w.room}.recorded': '登记${w.title}',\n`, path) }
}

function insertBefore(text: string, anchor: string, line: string, path: string): string {
  const at = text.indexOf(anchor)
  if (at < 0)
    throw new Refusal(`${path} 里找不到 ${JSON.stringify(anchor)}：这个文件的样子变了，请先改 tools/new-room.ts。`)
  return text.slice(0, at) + line + text.slice(at)
}
