import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

/** Head of the OpenAPI document; the paths come from the routes' schemas. */
export function openApiInfo(): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '邻里 Linli API',
        version: '0.1.0',
        description:
          '住宅小区治理平台。面积与金额在 JSON 中为十进制字符串（㎡ 两位小数、元两位小数）；错误为 application/problem+json；列表用 cursor 翻页。',
        license: { name: 'Mulan PSL v2' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'linli_console' },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
    },
  }
}
