import type { Entry } from '../entry.ts'

/** Everybody's own pages: whoever calls gets their own, and nobody else's. */
export const MY: Entry[] = [
  { route: 'GET /api/my/homes', right: { kind: 'signed-in' } },
  { route: 'GET /api/my/fund/uses', right: { kind: 'signed-in' } },
  { route: 'GET /api/my/ballots', right: { kind: 'signed-in' } },
  { route: 'GET /api/my/history', right: { kind: 'signed-in' } },
  { route: 'GET /api/my/notifications', right: { kind: 'signed-in' } },
  {
    route: 'POST /api/my/notifications/read',
    right: { kind: 'signed-in' },
    ask: ({ notificationId }) => ({ body: { ids: [notificationId] } }),
  },
  {
    route: 'POST /api/my/notifications/:areaId/:id/read',
    right: { kind: 'signed-in' },
    params: { id: 'notificationId' },
  },
  {
    route: 'POST /api/my/bindings',
    right: { kind: 'resident' },
    ask: ({ areaId }) => ({ body: { areaId, name: '查无此人', idNo: '110101199001011234' } }),
    withoutRls: '绑定之前什么都看不见；平台只代查这一个人，按账号每天限五次',
    best: { status: 409, why: '姓名和证件号与登记不一致：绑定不看岗位，只看证件' },
  },
  {
    route: 'POST /api/demo/clock',
    right: { kind: 'signed-in' },
    ask: () => ({ body: { hours: 1 } }),
    best: { status: 409, why: '测试里的时钟是定住的；演示模式里登录的人都可拨快' },
  },
]
