/** What cannot be read as a bundle: another format, another shape, too large, too deep. `message` is Chinese. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Checks a parsed JSON value and hands it on with its type; throws {@link Unreadable}. */
export type Reader<T> = (value: unknown) => T
export type Read<R> = R extends Reader<infer T> ? T : never

type Members = Record<string, Reader<unknown>>
type Required<M extends Members> = { readonly [K in keyof M]: Read<M[K]> }
type Optional<M extends Members> = { readonly [K in keyof M]?: Read<M[K]> }

const has = {}.hasOwnProperty

function refuse(why: string): never {
  throw new Unreadable(why)
}

function member(reader: Reader<unknown>, value: unknown, name: string | number): void {
  try {
    reader(value)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Unreadable(`${name} › ${error.message}`)
  }
}

/**
 * An object with exactly these members, sorted as canonical JSON sorts them: what is not known carries no claim, and what
 * carries none may not be there.
 */
export function object<M extends Members>(required: M): Reader<Required<M>>
export function object<M extends Members, O extends Members>(
  required: M,
  optional: O,
): Reader<Required<M> & Optional<O>>
export function object(required: Members, optional: Members = {}): Reader<object> {
  const names = Object.keys(required)
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('应为对象')
    const source = value as Record<string, unknown>
    for (const name of names) {
      if (!has.call(source, name)) refuse(`缺少“${name}”`)
      member(required[name]!, source[name], name)
    }
    let last = ''
    for (const name of Object.keys(source)) {
      if (name <= last) refuse('成员没有按规范排列')
      last = name
      if (has.call(required, name)) continue
      // Own names only: "constructor" and its like are found on every object.
      if (!has.call(optional, name)) refuse(`不认识“${name.slice(0, 40)}”`)
      member(optional[name]!, source[name], name)
    }
    return source
  }
}

/** A list of `least` to `most` items. */
export function list<T>(item: Reader<T>, most: number, least = 0): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return refuse('应为数组')
    if (value.length < least) refuse(`少于 ${least} 项`)
    if (value.length > most) refuse(`超过 ${most} 项`)
    for (let i = 0; i < value.length; i++) member(item, value[i], i)
    return value as T[]
  }
}

/** Text in one form, at most `most` UTF-16 units long. */
export function text(pattern: RegExp | null = null, most = 256): Reader<string> {
  return (value) => {
    if (typeof value !== 'string') return refuse('应为文字')
    if (value.length > most || (pattern && !pattern.test(value))) refuse('写法不对或太长')
    return value
  }
}

/** One of a closed list of words. */
export function word<const W extends string>(...words: readonly W[]): Reader<W> {
  return (value) => {
    if (!words.includes(value as W)) refuse(`应为 ${words.join('、')} 之一`)
    return value as W
  }
}

/** A whole number within its bounds. */
export function whole(least = 0, most = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value) => {
    if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most) refuse('应为整数')
    return value as number
  }
}

export const yesOrNo: Reader<boolean> = (value) => {
  if (typeof value !== 'boolean') return refuse('应为 true 或 false')
  return value
}

/** The value, or null. */
export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (value) => (value === null ? null : reader(value))
}
