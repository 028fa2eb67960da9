import { Type } from 'typebox'
import type { App, Routes } from '../../platform/http/app.ts'

/** The keys with which receipts and checkpoints are signed, so that anyone can check them by themselves. */
export const keyRoutes: Routes = (app: App, deps) => {
  app.get(
    '/api/public/keys',
    {
      schema: {
        tags: ['公开'],
        summary: '签名公钥：回执用 Ed25519，日志检查点用 SM2 和 Ed25519',
        security: [],
        response: { 200: Type.Object({ publicKeys: Type.Array(Type.String()) }) },
      },
    },
    async () => ({ publicKeys: deps.signing.publicKeys }),
  )
}
