import { definePolicy, STAFF } from '../platform/policy.ts'

/** The first screen is for whoever holds a post; what stands on it follows the policies of the acts themselves. */
definePolicy({
  'work.read': { title: '查看我的工作', roles: STAFF },
})
