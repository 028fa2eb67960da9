import { BUREAU, COMMITTEE, definePolicy, GRASSROOTS, STAFF } from '../../platform/policy.ts'

/**
 * Who may do what with a use of the fund. Committee, company or community draw it up and apply; the bureau reviews; only its
 * accountant moves money, so that nobody pays out what they approved (住宅专项维修资金管理办法 第22条、第23条).
 */
definePolicy({
  'fund.use.read': { title: '查看维修资金使用', roles: [...STAFF, 'OWNER'] },
  'fund.use.create': { title: '拟定维修资金使用方案', roles: [...COMMITTEE, 'COMPANY_MANAGER', ...GRASSROOTS] },
  'fund.use.change': { title: '修改维修资金使用方案', roles: [...COMMITTEE, 'COMPANY_MANAGER', ...GRASSROOTS] },
  'fund.use.preview': { title: '公示维修资金分摊', roles: ['COMMITTEE_CHAIR', 'COMPANY_MANAGER', ...GRASSROOTS] },
  'fund.use.withdraw': { title: '撤回分摊公示', roles: ['COMMITTEE_CHAIR', 'COMPANY_MANAGER', ...GRASSROOTS] },
  'fund.use.submit': { title: '维修资金使用报审', roles: ['COMMITTEE_CHAIR', 'COMPANY_MANAGER', ...GRASSROOTS] },
  'fund.use.approve': { title: '批准使用维修资金', roles: BUREAU },
  'fund.use.refuse': { title: '不予批准使用维修资金', roles: BUREAU },
  'fund.use.collect': { title: '登记收到补交和应收款', roles: ['BUREAU_ACCOUNTANT'] },
  'fund.use.pay': { title: '拨付维修资金首期款', roles: ['BUREAU_ACCOUNTANT'] },
  'fund.use.settle': { title: '维修资金结算', roles: ['BUREAU_ACCOUNTANT'] },
  'fund.use.retention': { title: '支付质量保证金', roles: ['BUREAU_ACCOUNTANT'] },
  'fund.use.cancel': {
    title: '撤销维修资金使用',
    roles: ['COMMITTEE_CHAIR', 'COMPANY_MANAGER', ...GRASSROOTS, ...BUREAU],
  },
})
