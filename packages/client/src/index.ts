/** @linli/client: the typed API client, made from docs/openapi.json (`npm run openapi` writes schema.ts). */
export { type CallOptions, type ClientOptions, createLinliClient, type LinliClient, type Surface } from './client.ts'
export { ApiProblem, type ProblemBody, type ProblemField } from './problem.ts'
export type { components, paths } from './schema.ts'
