import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type BundleBody, verifyBundle } from '@linli/proof/bundle'
import { ballotLeaf, canonicalText, nodeVerifiers, parsePublicKey, sha256, sm3, toBase64 } from '@linli/proof/node'
import { sha256 as plainSha256, sm3 as plainSm3 } from '@linli/proof/verify'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KEYS, law, makeBundle, seal, TRUSTED } from '../test/bundles.ts'
import { linesOf, verifyBytes } from './verify.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Path = (string | number)[]

const organiser = makeBundle({ kind: 'organiser', lines: 8 })
const open = makeBundle({ kind: 'public', lines: 8 })
const outcome = (text: string | Uint8Array) => verifyBytes(Buffer.from(text), TRUSTED).outcome
const failed = (bytes: Uint8Array) =>
  verifyBytes(bytes, TRUSTED)
    .checks.filter((c) => c.ok !== true)
    .map((c) => c.name)

/** Every place in a value, members and items alike. */
function places(value: Json, at: Path = []): Path[] {
  const here: Path[] = at.length > 0 ? [at] : []
  if (Array.isArray(value)) return [...here, ...value.flatMap((v, i) => places(v, [...at, i]))]
  if (value !== null && typeof value === 'object') {
    return [...here, ...Object.entries(value).flatMap(([k, v]) => places(v, [...at, k]))]
  }
  return here
}

/** A copy with something else at a place. */
function changed(root: Json, path: Path, to: (was: Json) => Json | undefined): Json {
  const copy = structuredClone(root)
  let holder = copy as Record<string | number, Json>
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, Json>
  const last = path.at(-1)!
  const next = to(holder[last]!)
  if (next !== undefined) holder[last] = next
  else if (Array.isArray(holder)) (holder as Json[]).splice(Number(last), 1)
  else delete holder[last]
  return copy
}

/** Changes that look right: of the same kind, often of the same form. */
function other(was: Json, n: number): Json | undefined {
  if (typeof was === 'boolean') return !was
  if (typeof was === 'number') return was + (n % 2 === 0 ? 1 : -1)
  if (was === null) return n % 2 === 0 ? '0' : undefined
  if (typeof was === 'string') return otherText(was, n)
  if (Array.isArray(was)) return was.length > 1 && n % 2 === 0 ? [...was].reverse() : [...was, was[0] ?? '']
  return n % 2 === 0 ? undefined : { ...was, more: '' }
}

function otherText(was: string, n: number): string {
  if (was === '') return 'x'
  const i = n % was.length
  const c = was[i]!
  const swapped = /\d/.test(c) ? String((Number(c) + 1) % 10) : c === 'a' ? 'b' : /[A-Z]/.test(c) ? 'A' : 'a'
  return was.slice(0, i) + (swapped === c ? 'Z' : swapped) + was.slice(i + 1)
}

describe('a bundle nobody touched', () => {
  it('fits, for the public and for the organiser, with and without what was paid', () => {
    for (const made of [organiser, open, makeBundle({ funds: false, motions: 1 })]) {
      expect(failed(made.bytes)).toEqual([])
      expect(outcome(made.text)).toBe('VALID')
    }
  })

  it('fits for any number of lines that is not too small to be shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 40 }),
        fc.constantFrom('public' as const, 'organiser' as const),
        (lines, kind) => {
          expect(failed(makeBundle({ lines, kind }).bytes)).toEqual([])
        },
      ),
      { numRuns: 15 },
    )
  })

  it('says in Chinese what was checked, and shows no control characters of the file', () => {
    const text = linesOf(verifyBytes(organiser.bytes, TRUSTED)).join('\n')
    for (const part of ['投票日志', '业主名册', '由总数依法重算', '逐张重新计票', '全部相符'])
      expect(text).toContain(part)
    const evil = seal({ ...open.body, area: { ...open.body.area, name: '花园\u001b[2J\u202e' } })
    const said = linesOf(verifyBytes(evil.bytes)).join('')
    for (const steering of ['\u001b', '\u202e']) expect(said).not.toContain(steering)
  })
})

describe('a bundle somebody changed', () => {
  for (const [name, made] of Object.entries({ public: open, organiser })) {
    it(`never fits, whatever was changed, by whom without the keys (${name})`, () => {
      const root = JSON.parse(made.text) as Json
      const everywhere = places(root)
      fc.assert(
        fc.property(fc.constantFrom(...everywhere), fc.nat(500), (path, n) => {
          const text = canonicalText(changed(root, path, (was) => other(was, n)))
          fc.pre(text !== made.text)
          expect(outcome(text)).not.toMatch(/VALID|INCOMPLETE/)
        }),
        { numRuns: 250 },
      )
    }, 60_000)
  }

  it('never fits when a single byte of the file is another', () => {
    fc.assert(
      fc.property(fc.nat(organiser.bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = Uint8Array.from(organiser.bytes)
        bytes[at] = bytes[at]! ^ by
        expect(verifyBytes(bytes, TRUSTED).outcome).not.toMatch(/VALID|INCOMPLETE/)
      }),
      { numRuns: 250 },
    )
  })

  it('is not read when it was reformatted, doubled or cut', () => {
    const text = organiser.text
    const spellings = [
      `${text}\n`,
      ` ${text}`,
      `\ufeff${text}`,
      JSON.stringify(JSON.parse(text), null, 2),
      text.replace('{"body":', '{"body":{},"body":'),
      text.replace('"kind":"organiser"', '"kind":"\\u006frganiser"'),
      text.slice(0, -1),
      text.replace('linli-bundle/1', 'linli-bundle/2'),
      '',
      'null',
      '[]',
      '{}',
      '['.repeat(100_000),
      `${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`,
      '['.repeat(10_000_000),
      `{"body":${'['.repeat(50)}${']'.repeat(50)}}`,
    ]
    for (const spelling of spellings) expect(outcome(spelling), spelling.slice(0, 60)).toBe('UNREADABLE')
    expect(outcome(Buffer.from([0xff, 0xfe]))).toBe('UNREADABLE')
    expect(outcome(new Uint8Array(64 * 1024 * 1024 + 1))).toBe('UNREADABLE')
  })
})

/** What the platform itself could try: it holds the keys and signs whatever it likes. */
describe('a bundle sealed anew by who holds the keys', () => {
  /** What only the signature vouches for: names, when a stage was paid, the order of a list that has none. */
  const WORDS_ONLY =
    /^(area,name|use,\d+,(title|state|id)|use,\d+,stages,\d+,(title|paidOn)|allocation,\d+,parts(,\d+,(room|id))?$)/

  it('still shows a change of any hash, root, leaf, ballot, area, head, rule, total or note', () => {
    const root = JSON.parse(canonicalText(organiser.body)) as Json
    const everywhere = places(root).filter((p) => !WORDS_ONLY.test(p.join(',')))
    fc.assert(
      fc.property(fc.constantFrom(...everywhere), fc.nat(500), (path, n) => {
        const body = changed(root, path, (was) => other(was, n)) as unknown as BundleBody
        // Without its openings a bundle claims less, and says that it is another kind.
        fc.pre(canonicalText(body) !== canonicalText(organiser.body) && !dropsAWhole(path, body))
        expect(verifyBytes(seal(body).bytes, TRUSTED).outcome, path.join('.')).not.toMatch(/VALID|INCOMPLETE/)
      }),
      { numRuns: 250 },
    )
  }, 60_000)

  /** Leaving out one of the optional parts, or the final result, is a smaller bundle, not a false one. */
  function dropsAWhole(path: Path, body: BundleBody): boolean {
    const [name] = path
    if (name === 'publications' && body.publications.length === 2) return path.length === 2 && path[1] === 2
    return path.length === 1 && ['use', 'allocation', 'journals'].includes(String(name)) && !(String(name) in body)
  }

  const forged = (change: (body: Mutable) => void): string[] => {
    const body = structuredClone(organiser.body) as Mutable
    change(body)
    return failed(seal(body as BundleBody).bytes)
  }
  type Mutable = { -readonly [K in keyof BundleBody]: Writable<BundleBody[K]> }
  type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> }

  it('shows a ballot that says something else', () => {
    const names = forged((b) => {
      const ballot = b.openings!.ballots.find((x) => x.choice === 'AGAINST' && x.supersedes === undefined)!
      ballot.choice = 'FOR'
    })
    expect(names).toContain('openings-ballots')
  })

  it('shows a vote that was left out, put in, or counted twice', () => {
    expect(forged((b) => void b.openings!.ballots.pop())).toEqual(
      expect.arrayContaining(['openings-ballots', 'recount']),
    )
    expect(forged((b) => void b.log.leaves.push(b.log.leaves[0]!))).toContain('log')
    expect(forged((b) => delete b.openings!.ballots.find((x) => x.supersedes)!.supersedes)).toContain('standing')
  })

  it('shows a roll with another area, and a missing line', () => {
    expect(
      forged((b) => {
        b.rolls[0]!.leaves![0]!.area = '1.00'
      }),
    ).toEqual(expect.arrayContaining(['roll', 'openings-roll', 'recount']))
    expect(forged((b) => void b.rolls[0]!.leaves!.pop())).toContain('roll')
  })

  it('shows an outcome the law does not give', () => {
    const names = forged((b) => {
      for (const p of b.publications.slice(1)) p.body = p.body.replaceAll('"outcome":"NOT_PASSED"', '"outcome":"PASS"')
    })
    expect(names).toContain('results')
  })

  it('shows rules changed after the notice', () => {
    expect(
      forged((b) => {
        b.rules.nonresponse = 'IGNORE'
      }),
    ).toContain('terms')
    expect(
      forged((b) => {
        b.motions[0]!.amount = '2000.00'
      }),
    ).toContain('terms')
  })

  it('shows money that does not add up', () => {
    expect(
      forged((b) => {
        b.allocation![0]!.parts[0]!.amount = '1.00'
      }),
    ).toEqual(['allocation'])
    const between = forged((b) => {
      const [first, second] = b.allocation![0]!.parts
      const cents = (text: string, by: number) => ((Number(text.replace('.', '')) + by) / 100).toFixed(2)
      first!.amount = cents(first!.amount, 1)
      second!.amount = cents(second!.amount, -1)
    })
    expect(between).toEqual(['allocation'])
    expect(
      forged((b) => {
        b.journals!.items[0]!.entries[0]!.amount = '901.00'
      }),
    ).toEqual(['journals'])
    expect(
      forged((b) => {
        b.use![0]!.stages[1]!.amount = '300.01'
      }),
    ).toEqual(['use'])
  })

  it('shows leaves hidden where a roll is large enough to show them', () => {
    const names = forged((b) => {
      b.rolls[0]!.withheld = b.log.leaves.slice(0, 4)
      delete b.rolls[0]!.leaves
    })
    expect(names).toContain('roll')
  })
})

describe('the golden bundles', () => {
  const vector = (name: string) => readFileSync(new URL(`../../proof/vectors/${name}`, import.meta.url))
  const keys = vector('bundle-keys.txt').toString().trim().split('\n').map(parsePublicKey)

  it('fit for ever, under their keys and no others', () => {
    for (const name of ['bundle-public.json', 'bundle-organiser.json']) {
      expect(verifyBytes(vector(name), keys).outcome).toBe('VALID')
      expect(verifyBytes(vector(name), TRUSTED).outcome).toBe('TAMPERED')
    }
  })

  it('fit in plain JavaScript as well, as a browser runs it', () => {
    const tools = { sm3: plainSm3, sha256: plainSha256, verifiers: nodeVerifiers, law, trusted: keys }
    expect(verifyBundle(vector('bundle-organiser.json'), tools).outcome).toBe('VALID')
  })

  it('hold leaves that are what a receipt calls a leaf', () => {
    const { body } = JSON.parse(vector('bundle-organiser.json').toString()) as { body: BundleBody }
    for (const [i, b] of body.openings!.ballots.entries()) {
      const leaf = ballotLeaf({ ...b, areaId: body.area.id, assemblyId: body.assembly.id }, b.salt)
      expect(toBase64(leaf)).toBe(body.log.leaves[i])
    }
  })
})

describe('the keys', () => {
  it('must be the ones known from elsewhere, when some are given', () => {
    const mine = makeBundle({ kind: 'public' })
    const report = verifyBytes(mine.bytes, [TRUSTED[0]!])
    expect(report.outcome).toBe('TAMPERED')
    expect(report.checks.find((c) => c.name === 'keys')!.ok).toBe(false)
  })

  it('are said to come from the bundle itself, when none are given', () => {
    const keys = verifyBytes(open.bytes).checks.find((c) => c.name === 'keys')!
    expect(keys).toMatchObject({ ok: true, detail: expect.stringContaining('取自证明包本身') })
  })

  it('without SM2 or the law the check is incomplete, and says what is missing', () => {
    const { ed25519 } = nodeVerifiers
    const report = verifyBundle(open.bytes, { sm3, sha256, verifiers: { ed25519: ed25519! }, law: null })
    expect(report.outcome).toBe('INCOMPLETE')
    expect(report.checks.find((c) => c.name === 'results')!.ok).toBeNull()
    const whole = verifyBundle(open.bytes, { sm3, sha256, verifiers: { ed25519: ed25519! }, law })
    expect(whole.outcome).toBe('INCOMPLETE')
  })
})

describe('the command', () => {
  let folder = ''
  const bin = fileURLToPath(new URL('../bin/linli.js', import.meta.url))
  const linli = (...args: string[]) =>
    promisify(execFile)(process.execPath, [bin, 'verify', ...args], { cwd: folder }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    )
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linli-verify-'))
    await writeFile(join(folder, 'good.json'), organiser.bytes)
    await writeFile(
      join(folder, 'bad.json'),
      seal({ ...organiser.body, rules: { ...organiser.body.rules, pack: 'CN-32' } }).bytes,
    )
    await writeFile(join(folder, 'torn.json'), organiser.bytes.subarray(0, 1000))
    await writeFile(join(folder, 'keys.txt'), `${KEYS.join('\n')}\n`)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('answers 0 for a good bundle, 1 for a changed one, 2 for what it cannot read', async () => {
    const good = await linli('--keys', 'keys.txt', 'good.json')
    expect([good.code, good.stdout]).toEqual([0, expect.stringContaining('核对完毕：全部相符。')])
    const bad = await linli('bad.json')
    expect([bad.code, bad.stdout]).toEqual([1, expect.stringContaining('✗ 公告固定的事项')])
    const torn = await linli('torn.json')
    expect([torn.code, torn.stdout]).toEqual([2, expect.stringContaining('无法读取')])
    const missing = await linli('nowhere.json')
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('没有这个文件')])
    expect((await linli()).code).toBe(2)
    expect((await linli('.')).code).toBe(2)
  }, 60_000)
})
