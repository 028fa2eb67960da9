import { BUREAU, definePolicy, GRASSROOTS, OFFICIALS, STAFF } from '../platform/policy.ts'

/** Who may do what with the register. */
definePolicy({
  'area.read': { title: '查看小区资料', roles: [...STAFF, 'OWNER'] },
  'area.create': { title: '建立物业管理区域', roles: [...BUREAU, ...GRASSROOTS] },
  'area.change': { title: '修改小区资料', roles: [...BUREAU, ...GRASSROOTS] },
  'unit.read': { title: '查看房屋清册', roles: STAFF },
  'unit.change': { title: '修改房屋资料', roles: [...GRASSROOTS, 'COMPANY_MANAGER'] },
  'person.unmask': { title: '查看未脱敏的个人信息', roles: [...OFFICIALS, 'COMPANY_MANAGER'] },
  'ownership.transfer': { title: '登记产权转移', roles: [...BUREAU, ...GRASSROOTS] },
  'binding.desk': { title: '窗口核验并绑定业主身份', roles: ['COMMUNITY_CLERK', 'STREET_CLERK'] },
  'import.run': { title: '导入房屋和业主', roles: [...BUREAU, ...GRASSROOTS, 'COMPANY_MANAGER'] },
  'export.run': { title: '导出房屋和业主', roles: [...BUREAU, ...GRASSROOTS, 'COMPANY_MANAGER'] },
  'committee.record': { title: '登记业主委员会', roles: [...BUREAU, ...GRASSROOTS] },
  'register.search': { title: '查找房屋和业主', roles: STAFF },
  'timeline.read': { title: '查看小区大事记', roles: STAFF },
  'audit.read': { title: '查看操作记录', roles: OFFICIALS },
})
