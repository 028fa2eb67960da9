import { randomBytes } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { FieldCipher } from '../../../platform/secrets.ts'
import { sealBeside, sealHere, type Wish } from './sealer.ts'

const cipher = new FieldCipher({ current: 'k1', keys: { k1: randomBytes(32) }, index: randomBytes(32) })
const WISHES: Wish[] = Array.from({ length: 500 }, (_, n): Wish[] => [
  { as: 'x', field: 'phone', value: `1380000${n}` },
  { as: 'e', field: 'person.phone', value: `1380000${n}` },
]).flat()
const bytes = (sealed: string) => Buffer.from(sealed.slice(2), 'hex')

describe.each([
  ['here', sealHere],
  ['in a thread', sealBeside],
])('values sealed %s', (_, open) => {
  const sealer = open(cipher)
  afterAll(() => sealer.end())

  it('come back in the order they were given, indexed and encrypted with the keys of this process', async () => {
    const [one, two] = await Promise.all([sealer.seal(WISHES), sealer.seal(WISHES.slice(0, 2))])
    expect(one).toHaveLength(WISHES.length)
    expect(two).toHaveLength(2)
    for (const [i, wish] of WISHES.entries()) {
      if (wish.as === 'x') expect(bytes(one[i]!)).toEqual(cipher.index(wish.field, wish.value))
      else expect(cipher.decrypt(wish.field, bytes(one[i]!))).toBe(wish.value)
    }
  })
})

describe('the sealing thread', () => {
  it('that has ended leaves nobody waiting', async () => {
    const sealer = sealBeside(cipher)
    const waiting = sealer.seal(WISHES)
    await sealer.end()
    await expect(waiting).rejects.toThrow('sealing thread')
    await expect(sealer.seal(WISHES)).rejects.toThrow('sealing thread')
  })
})
