/**
 * Orders two ids by Unicode code points, as the law cases ask.
 * JavaScript's own `<` compares UTF-16 units and puts rare Han characters (beyond U+FFFF) before some common ones.
 */
export function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** Lifts surrogates above the rest of the basic plane: the first differing unit then decides as the code point would. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** A sorted copy without repetitions: the set of owners of a unit. */
export function distinctSorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareCodePoints)
}
