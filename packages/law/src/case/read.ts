import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'

/** How the text of a file is written; YAML is read by the 1.2 core schema, so dates stay text and `on` is a key. */
export type CaseFormat = 'YAML' | 'JSON'

/**
 * The values of a file that should be cases: one, or a list. Answers a problem instead when the text can't be read or
 * holds neither.
 */
export function readCases(text: string, format: CaseFormat): { cases: unknown[] } | { problem: string } {
  let value: unknown
  try {
    const content = text.replace(/^\uFEFF/, '')
    value = format === 'JSON' ? JSON.parse(content) : load(content, { schema: CORE_SCHEMA })
  } catch (error) {
    if (error instanceof YAMLException || error instanceof SyntaxError) {
      return { problem: `不是有效的 ${format}：${error.message.split('\n')[0]}` }
    }
    throw error
  }
  if (Array.isArray(value)) return { cases: value }
  if (typeof value === 'object' && value !== null) return { cases: [value] }
  return { problem: '文件里没有算例：应为一个算例或算例列表' }
}
