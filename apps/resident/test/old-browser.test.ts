import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import ts from 'typescript'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Syntax that Chrome 86 or Safari 13 cannot read. One such token and the whole file does not run. */
const TOO_YOUNG: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.QuestionDotToken]: '?.',
  [ts.SyntaxKind.QuestionQuestionToken]: '??',
  [ts.SyntaxKind.QuestionQuestionEqualsToken]: '??=',
  [ts.SyntaxKind.BarBarEqualsToken]: '||=',
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken]: '&&=',
  [ts.SyntaxKind.BigIntLiteral]: 'BigInt literal',
  [ts.SyntaxKind.ClassStaticBlockDeclaration]: 'static block',
  [ts.SyntaxKind.PropertyDeclaration]: 'class field',
  [ts.SyntaxKind.PrivateIdentifier]: '#private',
}

function tooYoung(fileName: string, code: string): string[] {
  const found = new Set<string>()
  const visit = (node: ts.Node, inFunction: boolean): void => {
    const name = TOO_YOUNG[node.kind]
    if (name) found.add(name)
    if (ts.isAwaitExpression(node) && !inFunction) found.add('top-level await')
    if (ts.isRegularExpressionLiteral(node) && /\(\?<[=!]/.test(node.text)) found.add('lookbehind')
    ts.forEachChild(node, (child) => visit(child, inFunction || ts.isFunctionLike(node)))
  }
  visit(ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS), false)
  return [...found]
}

describe('the built app on a phone of 2019', () => {
  let files: Rolldown.RolldownOutput['output']

  beforeAll(async () => {
    // The runner's own NODE_ENV would put React's development build in.
    vi.stubEnv('NODE_ENV', 'production')
    const built = await build({ root: ROOT, logLevel: 'silent', build: { write: false } })
    files = (Array.isArray(built) ? built[0]! : (built as Rolldown.RolldownOutput)).output
  }, 120_000)

  afterAll(() => void vi.unstubAllEnvs())

  const chunks = () => files.filter((file) => file.type === 'chunk')

  it('has no syntax that its browser cannot read', () => {
    expect(chunks().length).toBeGreaterThan(10)
    expect(chunks().flatMap((c) => tooYoung(c.fileName, c.code).map((what) => `${c.fileName}: ${what}`))).toEqual([])
    const worker = readFileSync(`${ROOT}/public/sw.js`, 'utf8')
    expect(tooYoung('sw.js', worker)).toEqual([])
  })

  it('would notice such syntax', () => {
    expect(tooYoung('x.js', 'a ??= b?.c; class A { static { } #x = 1n } await a; /(?<=a)b/')).toHaveLength(8)
  })

  it('sends less than 150 KB before the first screen, and the proof code only where it is needed', () => {
    const byName = new Map(chunks().map((chunk) => [chunk.fileName, chunk]))
    const first = new Set<string>()
    const walk = (name: string): void => {
      if (first.has(name)) return
      first.add(name)
      for (const next of byName.get(name)?.imports ?? []) walk(next)
    }
    walk(chunks().find((chunk) => chunk.isEntry)!.fileName)
    const code = [...first].map((name) => byName.get(name)!.code)
    const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
    const bytes = [...code, ...styles.map((file) => String((file as Rolldown.OutputAsset).source))].map(
      (text) => gzipSync(text).length,
    )
    const total = bytes.reduce((a, b) => a + b)
    expect(total).toBeLessThan(150_000)
    expect(code.join('')).not.toMatch(/linli\/receipt\/1|BigInt/)
  })
})
