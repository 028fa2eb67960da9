/**
 * The few library methods that our dependencies call and iOS 13 or Chrome 86 lack. Syntax is lowered by the build;
 * methods are not, so they are added here, before anything else runs.
 */
function define(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const n = Math.trunc(index) || 0
  return this[n < 0 ? this.length + n : n]
}

const has = {}.hasOwnProperty

define(Array.prototype, 'at', at)
define(String.prototype, 'at', at)
define(Object, 'hasOwn', (object: object, key: PropertyKey) => has.call(object, key))
define(String.prototype, 'replaceAll', function (this: string, from: string | RegExp, to: string) {
  return typeof from === 'string' ? this.split(from).join(to) : this.replace(from, to)
})
define(Array.prototype, 'findLast', function (this: unknown[], test: (item: unknown, i: number) => unknown) {
  for (let i = this.length - 1; i >= 0; i--) if (test(this[i], i)) return this[i]
  return undefined
})
define(Array.prototype, 'findLastIndex', function (this: unknown[], test: (item: unknown, i: number) => unknown) {
  for (let i = this.length - 1; i >= 0; i--) if (test(this[i], i)) return i
  return -1
})
