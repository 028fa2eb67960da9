import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh-CN.ts'

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()

describe('the messages', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  })

  it('fill the same placeholders in both languages', () => {
    for (const [key, text] of Object.entries(zh)) {
      expect([key, placeholders(en[key as keyof typeof zh])]).toEqual([key, placeholders(text)])
    }
  })
})
