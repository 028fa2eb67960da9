/** Persons joined into groups when any two share a unit (union-find with path halving). */
export class DisjointSets {
  readonly #parent = new Map<string, string>()

  /** Puts all members into one group. */
  join(members: readonly string[]): void {
    const [first, ...others] = members
    if (first === undefined) return
    const root = this.#root(first)
    for (const member of others) this.#parent.set(this.#root(member), root)
  }

  /** All groups, each with its members. */
  groups(): string[][] {
    const byRoot = new Map<string, string[]>()
    for (const member of this.#parent.keys()) {
      const root = this.#root(member)
      const group = byRoot.get(root)
      if (group) group.push(member)
      else byRoot.set(root, [member])
    }
    return [...byRoot.values()]
  }

  #root(member: string): string {
    let node = member
    if (!this.#parent.has(node)) this.#parent.set(node, node)
    for (;;) {
      const parent = this.#parent.get(node) as string
      if (parent === node) return node
      const grandparent = this.#parent.get(parent) as string
      this.#parent.set(node, grandparent)
      node = grandparent
    }
  }
}
