import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import { hashPassword } from '../password.ts'
import { forgetSessions } from './forget-sessions.ts'

let world: World
let clerk: { accountId: string; token: string }
let street: { id: string }

beforeAll(async () => {
  world = await makeWorld()
  const places = await jiangyin(world)
  street = places.street
  clerk = await world.official('STREET_CLERK', { division: places.street }, '街道')
  const hash = await hashPassword('right-password')
  await world.deps.db.worker((tx) =>
    tx
      .updateTable('account')
      .set({ login_name: 'clerk', password_hash: hash })
      .where('id', '=', clerk.accountId)
      .execute(),
  )
})
afterAll(() => world.close())

const password = (login: string, text: string) =>
  world.call('POST', '/api/session/password', { body: { login, password: text } })

describe('signing in with a password', () => {
  it('gives a session that knows the post and its place', async () => {
    const signed = await password('clerk', 'right-password')
    expect(signed.status).toBe(200)
    const me = await world.call('GET', '/api/me', { as: signed.body.token })
    expect(me.body).toMatchObject({ signedIn: true, kind: 'official', roles: [{ role: 'STREET_CLERK' }] })
    expect(signed.headers['set-cookie']).toMatch(/HttpOnly/)
  })

  it('says the same for a wrong password and an unknown name', async () => {
    const wrong = await password('clerk', 'nope')
    const unknown = await password('nobody', 'nope')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(wrong.body.detail).toBe(unknown.body.detail)
    expect(wrong.headers['content-type']).toContain('application/problem+json')
  })

  it('locks for fifteen minutes after five wrong passwords, even for the right one, and opens again', async () => {
    await password('clerk', 'right-password')
    for (let i = 0; i < 5; i++) await password('clerk', 'nope')
    expect((await password('clerk', 'right-password')).status).toBe(423)
    world.clock.advance(15 * 60_000 + 1)
    expect((await password('clerk', 'right-password')).status).toBe(200)
  })

  it('ends at once when signed out, and by itself after twelve hours', async () => {
    const one = (await password('clerk', 'right-password')).body.token
    await world.call('DELETE', '/api/session', { as: one })
    expect((await world.call('GET', '/api/me', { as: one })).body.signedIn).toBe(false)
    const two = (await password('clerk', 'right-password')).body.token
    world.clock.advance(12 * 3_600_000)
    expect((await world.call('GET', '/api/me', { as: two })).body.signedIn).toBe(false)
  })

  it('loses its rights with the request after the post ended', async () => {
    const signed = (await password('clerk', 'right-password')).body.token
    await world.deps.db.worker((tx) =>
      tx.updateTable('post').set({ valid_until: '2026-11-19' }).where('account_id', '=', clerk.accountId).execute(),
    )
    expect((await world.call('GET', '/api/areas', { as: signed })).status).toBe(403)
    await world.deps.db.worker((tx) =>
      tx.updateTable('post').set({ valid_until: null }).where('account_id', '=', clerk.accountId).execute(),
    )
  })

  it('refuses a change that comes with a cookie but without our header', async () => {
    const signed = await password('clerk', 'right-password')
    const cookie = String(signed.headers['set-cookie']).split(';')[0]!
    const forged = await world.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { cookie: cookie.replace('linli_console', 'linli_resident') },
    })
    expect(forged.statusCode).toBe(403)
  })
})

describe('signing in with a one-time code', () => {
  const phone = '13900001234'
  const send = () => world.call('POST', '/api/session/code', { body: { phone }, surface: 'resident' })
  const enter = (code: string) =>
    world.call('POST', '/api/session/phone', { body: { phone, code }, surface: 'resident' })

  it('gives a session bound to nobody, once a code', async () => {
    const code = (await send()).body.shown
    const signed = await enter(code)
    expect(signed.status).toBe(200)
    const me = await world.call('GET', '/api/me', { as: signed.body.token, surface: 'resident' })
    expect(me.body).toMatchObject({ signedIn: true, kind: 'owner', displayName: '139****1234', roles: [] })
    expect((await enter(code)).status).toBe(401)
  })

  it('counts tries: the sixth is refused even when it is right', async () => {
    const code = (await send()).body.shown
    const wrong = code === '000000' ? '000001' : '000000'
    for (let i = 0; i < 5; i++) expect((await enter(wrong)).status).toBe(401)
    expect((await enter(code)).status).toBe(401)
  })

  it('forgets a code after five minutes', async () => {
    const code = (await send()).body.shown
    world.clock.advance(5 * 60_000 + 1)
    expect((await enter(code)).status).toBe(401)
  })

  it('names the field when the phone is no phone', async () => {
    const bad = await world.call('POST', '/api/session/code', { body: { phone: '123' } })
    expect(bad.status).toBe(400)
    expect(bad.body.fields[0].pointer).toBe('/phone')
  })
})

describe('what is over', () => {
  it('is forgotten a week later, and a session that still runs is not', async () => {
    await world.call('POST', '/api/session/code', { body: { phone: '13900001234' } })
    const left = () =>
      world.deps.db.worker(async (tx) => ({
        sessions: (await tx.selectFrom('session').select('expires_at').execute()).map((s) => s.expires_at.getTime()),
        codes: (await tx.selectFrom('one_time_code').select('id').execute()).length,
      }))
    await forgetSessions.run(world.deps)
    expect((await left()).codes).toBeGreaterThan(0)
    world.clock.advance(8 * 86_400_000)
    const fresh = await world.official('STREET_CLERK', { division: street }, '新街道')
    await forgetSessions.run(world.deps)
    const now = await left()
    expect(now.codes).toBe(0)
    expect(Math.min(...now.sessions)).toBeGreaterThan(world.clock.machine().getTime() - 7 * 86_400_000)
    expect((await world.call('GET', '/api/me', { as: fresh.token })).body.signedIn).toBe(true)
  })
})
