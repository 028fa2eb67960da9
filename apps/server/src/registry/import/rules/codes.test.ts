import { describe, expect, it } from 'vitest'
import {
  readFloor,
  readOwnerType,
  readPersonRole,
  readPersonType,
  readState,
  readUnitType,
  readYesNo,
} from './codes.ts'

const state = (text: string, hasOwner = true) => {
  const read = readState(text, hasOwner)
  return read === null ? null : `${read.value}${read.confirm ? '?' : ''}`
}
const type = (text: string) => {
  const read = readUnitType(text)
  return read === null ? null : `${read.value.kind}/${read.value.use}${read.confirm ? '?' : ''}`
}

describe('the state of a unit', () => {
  it.each([
    ['2001', 'OWNED'],
    ['2001已入住', 'OWNED'],
    ['2002未销售', 'UNSOLD'],
    ['2003', 'OWNED'],
    ['2004未入住', 'OWNED'],
    ['2005已装修', 'OWNED'],
    ['2006已出租', 'OWNED'],
    ['2007已出售', 'UNDELIVERED?'],
    ['2008空闲', 'OWNED'],
    ['2009装修中', 'OWNED'],
    ['２００１', 'OWNED'],
    ['已入住', 'OWNED'],
    ['未销售', 'UNSOLD'],
    ['未售', 'UNSOLD'],
    ['待售', 'UNSOLD'],
    ['已交房', 'OWNED'],
    ['未入住', 'OWNED'],
    ['已售', 'UNDELIVERED?'],
    ['已出售', 'UNDELIVERED?'],
    ['已售未交房', 'UNDELIVERED'],
    ['未交付', 'UNDELIVERED'],
    ['自住', 'OWNED'],
    ['出租', 'OWNED'],
    ['装修中', 'OWNED'],
    ['2010', null],
    ['不知道', null],
    ['', null],
    ['无', null],
  ])('%j is %s', (text, expected) => {
    expect(state(text)).toBe(expected)
  })

  it('空闲 without an owner may be unsold', () => {
    expect([state('2008空闲', false), state('空闲', false)]).toEqual(['UNSOLD?', 'UNSOLD?'])
  })
})

describe('what a unit is', () => {
  it.each([
    ['110', 'DWELLING/DWELLING'],
    ['110住宅', 'DWELLING/DWELLING'],
    ['120办公室', 'OFFICE/NON_RESIDENTIAL'],
    ['119宿舍', 'DORMITORY/DWELLING'],
    ['住宅', 'DWELLING/DWELLING'],
    ['成套住宅', 'DWELLING/DWELLING'],
    ['商铺', 'SHOP/NON_RESIDENTIAL'],
    ['商服', 'SHOP/NON_RESIDENTIAL'],
    ['车位', 'PARKING/PARKING'],
    ['地下车库', 'PARKING/PARKING'],
    ['仓房（仓库）', 'STORAGE/OTHER'],
    ['储藏室', 'STORAGE/OTHER'],
    ['非住宅', 'OTHER/NON_RESIDENTIAL'],
    ['公寓', 'DWELLING/DWELLING?'],
    ['酒店式公寓', 'SHOP/NON_RESIDENTIAL?'],
    ['物业用房', 'SERVICE_ROOM/OTHER?'],
    ['其他', 'OTHER/OTHER'],
    ['999', null],
    ['', null],
    ['什么', null],
  ])('%j is %s', (text, expected) => {
    expect(type(text)).toBe(expected)
  })
})

describe('who somebody is', () => {
  it('by code and by word', () => {
    expect(['1001', '1002家庭成员', '1003租客', '1004', '业主', '租户', 'x'].map(readOwnerType)).toEqual([
      'OWNER',
      'MEMBER',
      'TENANT',
      'OTHER',
      'OWNER',
      'TENANT',
      null,
    ])
    expect(['1', '2租客', '3', '4公司员工', '99', '配偶', '12'].map(readPersonRole)).toEqual([
      'OWNER',
      'TENANT',
      'MEMBER',
      'STAFF',
      'OTHER',
      'MEMBER',
      null,
    ])
    expect(['P', 'C公司', '个人', '企业', 'p个人', ''].map(readPersonType)).toEqual([
      'NATURAL',
      'LEGAL',
      'NATURAL',
      'LEGAL',
      'NATURAL',
      null,
    ])
  })
})

describe('storeys and answers', () => {
  it('are read as people write them', () => {
    expect(['3', '3层', '三楼', '十二层', '-1', '负一层', 'B1', '地下1层', '3F', '顶', ''].map(readFloor)).toEqual([
      3,
      3,
      3,
      12,
      -1,
      -1,
      -1,
      -1,
      3,
      null,
      null,
    ])
    expect(['是', '有', 'Y', '1', '否', '无', 'N', '0', '也许'].map(readYesNo)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      null,
    ])
  })
})
