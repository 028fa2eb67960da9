import { type Pack, setting } from './types.ts'

/** 江苏省. */
export const CN_32: Pack = {
  code: 'CN-32',
  name: '江苏省',
  parent: 'CN',
  status: 'PARTIAL',
  statusNote: '《江苏省物业管理条例》（2021 修正）已知施行，全文数值待核对原文；未核对的各项沿用国家规定和本系统默认。',
  provisions: [],
}

const RATE = { elevator: '90', noElevator: '50' }

/** 无锡市, with 江阴 and 宜兴 until they say otherwise. */
export const CN_3202: Pack = {
  code: 'CN-3202',
  name: '无锡市',
  parent: 'CN-32',
  status: 'PARTIAL',
  statusNote:
    '《无锡市物业管理条例》（2021 修正）已知施行，数值待核对原文；维修资金交存标准见于公开转述，收款前请核对公告。',
  provisions: [
    setting(
      'funds.depositRates',
      { DWELLING: RATE, NON_RESIDENTIAL: RATE, PARKING: RATE },
      {
        source: '无锡市首期维修资金交存标准公开转述（无电梯 50、有电梯 90，车库同）',
        confidence: 'MEDIUM',
        note: '江阴、宜兴是否执行同一标准待核实；独立单一产权为每平方米 30 元，须以 rate 另行给出。',
      },
    ),
  ],
}
