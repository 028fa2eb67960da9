import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { FieldCipher, loadMasterKeys, type MasterKeys } from './secrets.ts'

const keys = (current: string): MasterKeys => ({
  current,
  keys: { a1: Buffer.alloc(32, 1), b2: Buffer.alloc(32, 2) },
  index: Buffer.alloc(32, 3),
})

describe('field encryption', () => {
  const cipher = new FieldCipher(keys('a1'))

  it('gives back what was encrypted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => cipher.decrypt('f', cipher.encrypt('f', text)) === text),
    )
  })

  it('never encrypts the same text to the same bytes', () => {
    expect(cipher.encrypt('f', '13800000000').equals(cipher.encrypt('f', '13800000000'))).toBe(false)
  })

  it('refuses any flipped bit', () => {
    const stored = cipher.encrypt('person.phone', '13812341234')
    fc.assert(
      fc.property(fc.nat(stored.length * 8 - 1), (bit) => {
        const bad = Buffer.from(stored)
        bad[bit >> 3]! ^= 1 << (bit & 7)
        expect(() => cipher.decrypt('person.phone', bad)).toThrow()
      }),
    )
  })

  it('refuses a ciphertext moved to another field', () => {
    expect(() => cipher.decrypt('person.id_no', cipher.encrypt('person.phone', '13812341234'))).toThrow(/altered/)
  })

  it('reads old ciphertexts after the key was changed, and writes with the new key', () => {
    const old = cipher.encrypt('f', 'x')
    const next = new FieldCipher(keys('b2'))
    expect(next.decrypt('f', old)).toBe('x')
    expect(next.encrypt('f', 'x').subarray(2, 4).toString()).toBe('b2')
  })

  it('says which key is gone', () => {
    const { a1: _gone, ...rest } = keys('b2').keys
    const without = new FieldCipher({ ...keys('b2'), keys: rest as Record<string, Buffer> })
    expect(() => without.decrypt('f', cipher.encrypt('f', 'x'))).toThrow(/no key a1/)
  })

  it('finds equal values by equal indexes, and keeps kinds apart', () => {
    expect(cipher.index('phone', '1').equals(cipher.index('phone', '1'))).toBe(true)
    expect(cipher.index('phone', '1').equals(cipher.index('id_no', '1'))).toBe(false)
  })
})

describe('master keys', () => {
  const folders: string[] = []
  afterAll(() => Promise.all(folders.map((f) => rm(f, { recursive: true, force: true }))))

  it('are made once, readable by the owner alone, and loaded the same afterwards', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linli-keys-'))
    folders.push(folder)
    const made = await loadMasterKeys(join(folder, 'keys'))
    expect(await loadMasterKeys(join(folder, 'keys'))).toEqual(made)
    expect((await stat(join(folder, 'keys/master-keys.json'))).mode & 0o777).toBe(0o600)
    expect(await readFile(join(folder, 'keys/master-keys.json'), 'utf8')).toContain(made.current)
  })
})
