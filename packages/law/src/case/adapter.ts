import type { ResolvedPack } from '../packs/pack.ts'
import type { Shape } from './shape.ts'

/**
 * Between a case and a rule: the shapes of `input` and of the result, and how to run one on the other. `run` is called
 * only with an input that fits its shape; it reads text into exact numbers and throws LawError.
 */
export interface Adapter {
  rule: string
  input: Shape
  result: Shape
  run: (input: never, context: { pack: ResolvedPack; on: string }) => unknown
}
