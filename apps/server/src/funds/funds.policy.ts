import { definePolicy, STAFF } from '../platform/policy.ts'

/** Who may do what with the maintenance fund (住宅专项维修资金管理办法 第10条, 第30条). */
definePolicy({
  'fund.read': { title: '查看维修资金账目', roles: STAFF },
  'fund.household': { title: '查看分户账', roles: [...STAFF, 'OWNER'] },
  'fund.open': { title: '维修资金期初建账', roles: ['BUREAU_DIRECTOR', 'BUREAU_ACCOUNTANT'] },
  'fund.post': { title: '维修资金入账', roles: ['BUREAU_ACCOUNTANT'] },
})
