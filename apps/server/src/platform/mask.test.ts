import { describe, expect, it } from 'vitest'
import { maskIdNo, maskName, maskPhone } from './mask.ts'

describe('masking', () => {
  it('keeps the surname of people and the whole name of companies', () => {
    expect(maskName('张三丰')).toBe('张**')
    expect(maskName('李')).toBe('李*')
    expect(maskName('江阴市某某商贸有限公司', 'LEGAL')).toBe('江阴市某某商贸有限公司')
    expect(maskName('')).toBe('')
  })

  it('keeps three and four digits of a phone', () => {
    expect(maskPhone('13812341234')).toBe('138****1234')
    expect(maskPhone('12345')).toBe('*****')
  })

  it('keeps one and one of an identity number for the public, six and four for staff', () => {
    expect(maskIdNo('320281198506070017')).toBe('3****************7')
    expect(maskIdNo('320281198506070017', 'staff')).toBe('320281********0017')
    expect(maskIdNo('12')).toBe('**')
  })
})
