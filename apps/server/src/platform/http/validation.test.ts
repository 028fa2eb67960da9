import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import { type TSchema, Type } from 'typebox'
import { expect, it } from 'vitest'
import { type Finding, fieldProblems } from './validation.ts'

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '法定日期（北京时间）' })
const Body = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 5, pattern: '\\S' }),
  votingFrom: Type.Optional(Type.Union([Day, Type.Null()])),
  kind: Type.Union([Type.Literal('REGULAR'), Type.Literal('TEMPORARY')]),
  seats: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
  motions: Type.Array(Type.Object({ title: Type.String({ title: '议题名称', minLength: 1 }) }), { minItems: 1 }),
})
const RIGHT = { title: '会议', kind: 'REGULAR', motions: [{ title: '修电梯' }] }

function of(body: unknown, schema: TSchema = Body) {
  const check = TypeBoxValidatorCompiler({ schema, httpPart: 'body', method: 'POST', url: '/' })
  const answer = check(body) as { error?: Finding[] }
  return Object.fromEntries(fieldProblems(answer.error ?? [], schema).map((f) => [f.pointer, f.detail]))
}

it('says nothing about what is right', () => expect(of(RIGHT)).toEqual({}))

it.each([
  ['a box left out', { ...RIGHT, title: undefined }, { '/title': '请填写标题。' }],
  ['an empty box', { ...RIGHT, title: '' }, { '/title': '请填写标题。' }],
  ['only spaces', { ...RIGHT, title: '   ' }, { '/title': '请填写标题。' }],
  ['too long a text', { ...RIGHT, title: '一二三四五六' }, { '/title': '标题不能超过 5 个字，请缩短。' }],
  ['a day that is none', { ...RIGHT, votingFrom: '下周' }, { '/votingFrom': '请为投票开始日选择日期。' }],
  ['a choice not offered', { ...RIGHT, kind: 'OTHER' }, { '/kind': '请为类型选择列出的一项。' }],
  ['a number too large', { ...RIGHT, seats: 10 }, { '/seats': '席位数不能大于 9。' }],
  ['half a number', { ...RIGHT, seats: 2.5 }, { '/seats': '席位数须为整数。' }],
  ['no list', { ...RIGHT, motions: [] }, { '/motions': '请至少填写 1 项议题。' }],
  [
    'a box of the second of a list',
    { ...RIGHT, motions: [{ title: '修电梯' }, { title: '' }] },
    { '/motions/1/title': '第 2 项：请填写议题名称。' },
  ],
])('names in Chinese, beside its box: %s', (_, body, sentences) => {
  expect(of(JSON.parse(JSON.stringify(body)))).toEqual(sentences)
})

it('finds boxes in schemas made of several, and names all that is wrong at once', () => {
  const both = Type.Intersect([Type.Partial(Body), Type.Object({ version: Type.Integer() })])
  expect(of({ title: '' }, both)).toEqual({ '/title': '请填写标题。', '/version': '请填写版本。' })
})

it('never speaks English to a person, whatever was sent', () => {
  for (const body of [null, 7, [], {}, { title: 7, kind: null, motions: 'x' }, { ...RIGHT, motions: [null, 3] }]) {
    for (const detail of Object.values(of(body))) expect(detail).toMatch(/^[^a-z]*\p{Script=Han}[^a-z]*$/u)
  }
})
