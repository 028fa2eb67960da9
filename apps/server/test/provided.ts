/** What the global setup hands to every test file: one server, two logins, one migrated template. Plain data, cloned by Vitest. */
export interface TestServer {
  /** Makes and drops databases beside the owner; a superuser where the server gave us one. */
  adminUrl: string
  /** Owns the template and every clone; LOGIN CREATEDB CREATEROLE, never a superuser, as in production. */
  ownerUrl: string
  /** The migrated database to clone; closed to connections. */
  template: string
  /** First part of the name of every database of this run. */
  prefix: string
  /** `server_version_num`, e.g. 180004. */
  version: number
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}
