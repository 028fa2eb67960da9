import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { pino } from 'pino'
import type { Surface } from '../src/platform/auth/session.ts'
import { startSession } from '../src/platform/auth/session.ts'
import { fixedClock } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import type { Role } from '../src/platform/policy.ts'
import { openServer, type Running } from '../src/server.ts'
import { freshDatabase } from './database.ts'

export type World = Awaited<ReturnType<typeof makeWorld>>

export type UnitSpec = {
  building: string
  section?: string
  room: string
  area?: string
  state?: 'OWNED' | 'UNSOLD' | 'UNDELIVERED'
  use?: 'DWELLING' | 'NON_RESIDENTIAL' | 'PARKING' | 'OTHER'
  owners?: { name: string; phone?: string; idNo?: string; kind?: 'NATURAL' | 'LEGAL' }[]
}

type Call = { as?: string | null; body?: unknown; surface?: Surface; headers?: Record<string, string> }

/**
 * A whole installation on a database of its own: real PostgreSQL, real HTTP application, a clock that stands still,
 * no background worker unless asked for. Built through the same code as production; only time is ours.
 */
export async function makeWorld(options: { now?: string; worker?: boolean } = {}) {
  const database = await freshDatabase()
  const dir = await mkdtemp(join(tmpdir(), 'linli-world-'))
  const clock = fixedClock(options.now ?? '2026-11-20T09:00:00+08:00')
  const running: Running = await openServer({
    config: {
      demo: true,
      host: '127.0.0.1',
      port: 0,
      origin: 'http://127.0.0.1',
      dataDir: join(dir, 'data'),
      keyDir: join(dir, 'keys'),
      clockOffset: null,
      webDir: null,
    },
    connection: { connectionString: database.url },
    log: pino({ level: process.env.LINLI_TEST_LOG ?? 'silent' }),
    clock,
    worker: options.worker ?? false,
  })
  const { deps, app } = running

  /** Calls the API; answers status, parsed JSON and headers. */
  async function call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, c: Call = {}) {
    const response = await app.inject({
      method,
      url,
      headers: {
        ...(c.as ? { authorization: `Bearer ${c.as}` } : {}),
        'x-linli-surface': c.surface ?? 'console',
        ...c.headers,
      },
      ...(c.body === undefined ? {} : { payload: c.body as object }),
    })
    const text = response.body
    const json = /json/.test(String(response.headers['content-type'])) ? JSON.parse(text) : null
    // biome-ignore lint/suspicious/noExplicitAny: answers are checked by the tests that read them
    return { status: response.statusCode, body: json as any, text, headers: response.headers }
  }

  /** A division under a parent; place segments are given, so that tests can build siblings. */
  async function division(parent: { id: string; place: string } | null, level: string, name: string, segment: string) {
    const row = { id: newId(), place: `${parent?.place ?? ''}${segment}` }
    await deps.db.worker((tx) =>
      tx
        .insertInto('division')
        .values({ ...row, parent_id: parent?.id ?? null, level, name })
        .execute(),
    )
    return row
  }

  /** An account with one post; answers its bearer token. */
  async function official(
    role: Role,
    where: { division?: { id: string } | undefined; areaId?: string },
    name: string = role,
  ) {
    return deps.db.worker(async (tx) => {
      const accountId = newId()
      const organisationId = newId()
      const now = clock.now()
      await tx.insertInto('account').values({ id: accountId, display_name: name, created_at: now }).execute()
      const kind = role.startsWith('COMPANY')
        ? 'PROPERTY_COMPANY'
        : role.startsWith('COMMITTEE')
          ? 'COMMITTEE'
          : role.startsWith('STREET')
            ? 'STREET'
            : role.startsWith('COMMUNITY')
              ? 'COMMUNITY'
              : 'BUREAU'
      await tx
        .insertInto('organisation')
        .values({ id: organisationId, kind, name: `${name}单位`, created_at: now })
        .execute()
      await tx
        .insertInto('post')
        .values({
          id: newId(),
          account_id: accountId,
          organisation_id: organisationId,
          role,
          division_id: where.division?.id ?? null,
          area_id: where.areaId ?? null,
          valid_from: '2020-01-01',
        })
        .execute()
      return { accountId, token: (await startSession(tx, clock, accountId, 'console')).token }
    })
  }

  /** An area of a community with its buildings, units and owners. */
  async function area(
    community: { id: string; place: string },
    name: string,
    units: UnitSpec[],
    extra: { lawPack?: string } = {},
  ) {
    const areaId = newId()
    const place = `${community.place}${areaId.slice(-8)}`
    const made: { id: string; key: string; owners: { id: string; name: string }[] }[] = []
    await deps.db.worker(async (tx) => {
      await tx
        .insertInto('area')
        .values({
          id: areaId,
          community_id: community.id,
          place,
          name,
          state: 'MANAGED',
          created_at: clock.now(),
          ...(extra.lawPack ? { law_pack: extra.lawPack } : {}),
        })
        .execute()
      const developerId = newId()
      await tx
        .insertInto('person')
        .values({ area_id: areaId, id: developerId, kind: 'DEVELOPER', name: '某某置业有限公司' })
        .execute()
      const buildings = new Map<string, string>()
      const persons = new Map<string, string>()
      for (const spec of units) {
        let buildingId = buildings.get(spec.building)
        if (!buildingId) {
          buildingId = newId()
          buildings.set(spec.building, buildingId)
          await tx
            .insertInto('building')
            .values({ area_id: areaId, id: buildingId, name: spec.building, sort_key: spec.building.padStart(8, '0') })
            .execute()
        }
        const unitId = newId()
        const section = spec.section ?? '1'
        const key = `${spec.building.replace(/[栋幢]$/, '')}-${section}-${spec.room}`
        const state = spec.state ?? 'OWNED'
        await tx
          .insertInto('unit')
          .values({
            area_id: areaId,
            id: unitId,
            building_id: buildingId,
            section,
            room: spec.room,
            natural_key: key,
            sort_key: `${spec.building.padStart(8, '0')}-${section.padStart(4, '0')}-${spec.room.padStart(8, '0')}`,
            kind: spec.use === 'PARKING' ? 'PARKING' : spec.use === 'NON_RESIDENTIAL' ? 'SHOP' : 'DWELLING',
            use: spec.use ?? 'DWELLING',
            state,
            ...(spec.area === '' ? {} : { area_registry: BigInt(Math.round(Number(spec.area ?? '100.00') * 100)) }),
            ...(state === 'OWNED' ? {} : { developer_id: developerId }),
          })
          .execute()
        const owners: { id: string; name: string }[] = []
        for (const owner of spec.owners ?? []) {
          const identity = owner.idNo ?? owner.phone ?? owner.name
          let personId = persons.get(identity)
          if (!personId) {
            personId = newId()
            persons.set(identity, personId)
            await tx
              .insertInto('person')
              .values({
                area_id: areaId,
                id: personId,
                kind: owner.kind ?? 'NATURAL',
                name: owner.name,
                ...(owner.idNo
                  ? {
                      id_no_enc: deps.cipher.encrypt('person.id_no', owner.idNo),
                      id_no_idx: deps.cipher.index('id_no', owner.idNo),
                    }
                  : {}),
                ...(owner.phone
                  ? {
                      phone_enc: deps.cipher.encrypt('person.phone', owner.phone),
                      phone_idx: deps.cipher.index('phone', owner.phone),
                    }
                  : {}),
              })
              .execute()
          }
          owners.push({ id: personId, name: owner.name })
          await tx
            .insertInto('ownership')
            .values({
              area_id: areaId,
              id: newId(),
              unit_id: unitId,
              person_id: personId,
              share_num: 1n,
              share_den: BigInt(spec.owners!.length),
              form: spec.owners!.length > 1 ? 'JOINT' : 'SOLE',
              from_date: '2020-01-01',
              source: 'TEST',
            })
            .execute()
        }
        made.push({ id: unitId, key, owners })
      }
    })
    return { id: areaId, place, units: made }
  }

  /** An owner's account bound to a person of the register; answers a resident token. */
  async function owner(areaId: string, personId: string, phone: string) {
    return deps.db.worker(async (tx) => {
      const accountId = newId()
      await tx
        .insertInto('account')
        .values({
          id: accountId,
          display_name: phone,
          phone_enc: deps.cipher.encrypt('account.phone', phone),
          phone_idx: deps.cipher.index('phone', phone),
          created_at: clock.now(),
        })
        .execute()
      await tx
        .insertInto('binding')
        .values({
          area_id: areaId,
          id: newId(),
          account_id: accountId,
          person_id: personId,
          method: 'DESK_PAPERS',
          bound_at: clock.now(),
        })
        .execute()
      return { accountId, token: (await startSession(tx, clock, accountId, 'resident')).token }
    })
  }

  /** Works as the owner of the tables, to do what no code of ours may: tamper, and see whether it shows. */
  async function asOwner(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
    const pool = database.pool({ max: 1 })
    const client = await pool.connect()
    try {
      await work(client)
    } finally {
      client.release()
      await pool.end()
    }
  }

  return {
    deps,
    app,
    clock,
    call,
    asOwner,
    division,
    official,
    area,
    owner,
    async close() {
      await running.stop()
      await database.drop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** 江苏 → 无锡 → 江阴 → two streets with communities: enough for own, sibling, parent and child places. */
export async function jiangyin(world: World) {
  const province = await world.division(null, 'PROVINCE', '江苏省', '32')
  const city = await world.division(province, 'CITY', '无锡市', '02')
  const district = await world.division(city, 'DISTRICT', '江阴市', '81')
  const street = await world.division(district, 'STREET', '澄江街道', '001')
  const otherStreet = await world.division(district, 'STREET', '南闸街道', '004')
  const community = await world.division(street, 'COMMUNITY', '虹桥社区', '001')
  const siblingCommunity = await world.division(street, 'COMMUNITY', '君山社区', '002')
  const otherCommunity = await world.division(otherStreet, 'COMMUNITY', '南闸社区', '001')
  return { province, city, district, street, otherStreet, community, siblingCommunity, otherCommunity }
}
