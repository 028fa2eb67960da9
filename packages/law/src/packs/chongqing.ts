import type { Pack } from './types.ts'

/** 重庆市. Nothing reliable was read of the regulation in force, so the pack adds nothing and says so. */
export const CN_50: Pack = {
  code: 'CN-50',
  name: '重庆市',
  parent: 'CN',
  status: 'UNVERIFIED',
  statusNote: '《重庆市物业管理条例》现行文本未核对，不得据此自动宣布通过。',
  provisions: [],
}
