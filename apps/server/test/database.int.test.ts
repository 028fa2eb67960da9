import pg from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from './database.ts'

const made: FreshDatabase[] = []
const fresh = async () => {
  const database = await freshDatabase()
  made.push(database)
  return database
}

afterAll(async () => {
  await Promise.all(made.map((database) => database.drop()))
})

describe('a fresh database', () => {
  it('is seen by nobody else, even when many are cloned at once', async () => {
    const databases = await Promise.all(Array.from({ length: 6 }, fresh))
    await Promise.all(
      databases.map(async (database) => {
        const pool = database.pool()
        await pool.query('create table mine (name text)')
        await pool.query('insert into mine values ($1)', [database.name])
        expect((await pool.query('select name from mine')).rows).toEqual([{ name: database.name }])
      }),
    )
  })

  it('belongs to a role that is no superuser and does not bypass row-level security', async () => {
    const pool = (await fresh()).pool()
    const { rows } = await pool.query(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user`,
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: true, rolcreaterole: true }])
    const owner = await pool.query(
      `select pg_get_userbyid(datdba) = current_user as ours from pg_database where datname = current_database()`,
    )
    expect(owner.rows).toEqual([{ ours: true }])
  })

  it('is dropped although somebody is still connected', async () => {
    const database = await freshDatabase()
    const straggler = new pg.Client({ connectionString: database.url })
    // Being cut off emits twice: the server's farewell, then the end of the connection.
    const cut = new Promise((resolve) => straggler.on('error', resolve))
    await straggler.connect()
    await database.drop()
    await cut
    await expect(new pg.Client({ connectionString: database.url }).connect()).rejects.toMatchObject({ code: '3D000' })
  })

  it('comes from a template nobody can connect to', async () => {
    const { ownerUrl, template } = inject('testServer')
    const url = new URL(ownerUrl)
    url.pathname = `/${template}`
    await expect(new pg.Client({ connectionString: url.href }).connect()).rejects.toMatchObject({ code: '55000' })
  })
})
