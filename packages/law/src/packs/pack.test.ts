import { describe, expect, test } from 'vitest'
import { parseDay } from '../date.ts'
import { CN } from './cn.ts'
import { PACK_CODES, packCodeForDivision, packFor } from './pack.ts'
import { packSentence } from './sentence.ts'

describe('packs', () => {
  test('every pack has every parameter from the first day of law on', () => {
    const keys = new Set(CN.provisions.map((provision) => provision.key))
    for (const code of PACK_CODES) {
      expect(new Set(Object.keys(packFor(code, '2021-01-01').parameters))).toEqual(keys)
    }
  })

  test('every provision says where it comes from, and law names its article', () => {
    for (const code of PACK_CODES) {
      for (const parameter of Object.values(packFor(code, '2026-11-20').parameters)) {
        expect(parameter.source).not.toBe('')
        expect(parameter.kind === 'setting' || parameter.article !== null).toBe(true)
        expect(() => parseDay(parameter.from)).not.toThrow()
      }
    }
  })

  test('what was read with low confidence is a setting, never law', () => {
    for (const code of PACK_CODES) {
      for (const parameter of Object.values(packFor(code, '2026-11-20').parameters)) {
        if (parameter.confidence === 'LOW') expect(parameter.kind).toBe('setting')
      }
    }
  })

  test('a city inherits from its province and the nation', () => {
    const shaoxing = packFor('CN-3306', '2024-06-01')
    expect(shaoxing.chain).toEqual(['CN', 'CN-33', 'CN-3306'])
    expect(shaoxing.parameters['tally.castFloor']).toMatchObject({ value: 'CAST', pack: 'CN-33' })
    expect(shaoxing.parameters['disclosure.minDays']).toMatchObject({ value: { days: 5, unit: 'WORKING_DAY' } })
    expect(shaoxing.parameters['assembly.noticeDays']).toMatchObject({ value: 15, pack: 'CN' })
  })

  test('a provision not yet in force leaves its parent’s', () => {
    const key = 'interimBody.type'
    expect(packFor('CN-3304', '2022-02-28').parameters[key]).toMatchObject({ pack: 'CN' })
    expect(packFor('CN-3304', '2022-03-01').parameters[key]).toMatchObject({ pack: 'CN-3304' })
  })

  test('before the Civil Code there is no law, and unknown packs are refused by name', () => {
    expect(() => packFor('CN', '2020-12-31')).toThrow(expect.objectContaining({ code: 'NO_LAW_FOR_DATE' }))
    expect(() => packFor('CN', '2024-02-30')).toThrow(expect.objectContaining({ code: 'BAD_DATE' }))
    expect(() => packFor('CN-99', '2024-06-01')).toThrow(/CN-99/)
  })

  test('a division finds the pack closest to it', () => {
    expect(packCodeForDivision('320281')).toBe('CN-3202')
    expect(packCodeForDivision('320281001001')).toBe('CN-3202')
    expect(packCodeForDivision('320500')).toBe('CN-32')
    expect(packCodeForDivision('440100')).toBe('CN')
  })

  test('the sentence says what was decided by which law and how far it was checked', () => {
    expect(packSentence(packFor('CN', '2024-06-01'))).toContain('民法典 第278条')
    expect(packSentence(packFor('CN-3202', '2024-06-01'))).toMatch(/无锡市规则包部分核对（PARTIAL）/)
    expect(packSentence(packFor('CN-50', '2024-06-01'))).toMatch(/UNVERIFIED.*不自动宣布通过/)
  })
})
