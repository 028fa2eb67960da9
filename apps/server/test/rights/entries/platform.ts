import type { Entry } from '../entry.ts'
import { PDF } from '../files.ts'

/** Health, sign-in, files. */
export const PLATFORM: Entry[] = [
  { route: 'GET /healthz', right: { kind: 'public' } },
  { route: 'GET /readyz', right: { kind: 'public' } },
  { route: 'GET /api/openapi.json', right: { kind: 'public' } },
  { route: 'GET /api/errors', right: { kind: 'public' } },
  {
    route: 'POST /api/session/password',
    right: { kind: 'public' },
    ask: () => ({ body: { login: 'nobody', password: 'wrong' } }),
    best: { status: 401, why: '没有这个账号：登录本身不要求任何权限' },
  },
  { route: 'POST /api/session/code', right: { kind: 'public' }, ask: () => ({ body: { phone: '13800000777' } }) },
  {
    route: 'POST /api/session/phone',
    right: { kind: 'public' },
    ask: () => ({ body: { phone: '13800000778', code: '000000' } }),
    best: { status: 401, why: '没有发过这个验证码' },
  },
  { route: 'DELETE /api/session', right: { kind: 'public' } },
  { route: 'GET /api/me', right: { kind: 'public' } },
  {
    route: 'POST /api/areas/:areaId/files',
    right: { kind: 'area', action: 'file.upload' },
    ask: () => ({ file: { name: '预算.pdf', bytes: PDF } }),
  },
  { route: 'GET /api/areas/:areaId/files', right: { kind: 'area', action: 'file.read' } },
  { route: 'GET /api/areas/:areaId/files/:fileId', right: { kind: 'area', action: 'file.read' } },
  {
    route: 'GET /api/areas/:areaId/files/:fileId',
    variant: '授权书',
    right: { kind: 'area', action: 'file.letter' },
    params: { fileId: 'letterId' },
  },
]
