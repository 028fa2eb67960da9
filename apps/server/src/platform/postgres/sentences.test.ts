import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { connectionUrl } from './connection.ts'
import { explainFileError, explainOutput } from './errors.ts'
import { parseAccounts } from './identity.ts'
import { defaultDataRoot } from './locations.ts'
import { parsePidFile } from './pidfile.ts'
import { serverArguments } from './settings.ts'
import { socketFits } from './socket.ts'

describe('what PostgreSQL printed becomes a sentence', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'DISK_FULL'],
    ['initdb: error: could not write to file "x": Disk quota exceeded', 'DISK_FULL'],
    ['DETAIL:  The data directory was initialized by PostgreSQL version 17, which is not compatible', 'WRONG_VERSION'],
    ['FATAL:  data directory "/x" has wrong ownership', 'DATA_DIR_OWNER'],
    ['initdb: error: could not look up effective user ID 1234: user does not exist', 'NO_ACCOUNT'],
    ['FATAL:  could not open file "x": Permission denied', 'DATA_DIR_NOT_WRITABLE'],
    ['FATAL:  something new', 'START_FAILED'],
  ])('%s', (output, code) => {
    const error = explainOutput(`LOG:  starting\n${output}\n`, '/srv/linli', '18', '/srv/linli/log')
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/^[^\n]+。$/)
  })

  it('names the telling line when it knows no better', () => {
    const error = explainOutput('LOG:  a\nFATAL:  the cause\nLOG:  shut down\n', '/srv', '18', '/srv/log')
    expect(error.message).toContain('FATAL:  the cause')
    expect(error.message).toContain('/srv/log')
  })

  it('explains errors of the file system by their number', () => {
    const failure = (code: string) => Object.assign(new Error(code), { code })
    expect(explainFileError(failure('ENOSPC'), '/srv').code).toBe('DISK_FULL')
    expect(explainFileError(failure('EROFS'), '/srv').code).toBe('DATA_DIR_NOT_WRITABLE')
    expect(explainFileError(failure('ENOTDIR'), '/srv').code).toBe('DATA_DIR_INVALID')
    expect(explainFileError(failure('EIO'), '/srv').message).toContain('EIO')
  })
})

describe('postmaster.pid', () => {
  it('is read in the order the server writes it', () => {
    expect(parsePidFile('4711\n/srv/data\n1790000000\n5432\n/srv/run\n\n  1 2\nready   \n')).toEqual({
      pid: 4711,
      port: 5432,
      socketFolder: '/srv/run',
      listenAddress: '',
      status: 'ready',
    })
  })

  it('is nothing while it is empty, and not ready while it is short', () => {
    expect(parsePidFile('')).toBeUndefined()
    expect(parsePidFile('4711\n/srv/data\n')).toMatchObject({ pid: 4711, status: 'unknown' })
  })
})

describe('addresses', () => {
  it('pg reads back from the URL what was put in, whatever the folder and the password', () => {
    const folder = fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => `/${name.replaceAll('\0', '')}`)
    const password = fc.string({ unit: 'grapheme' }).filter((text) => text !== '')
    fc.assert(
      fc.property(folder, password, fc.integer({ min: 1, max: 65_535 }), (host, secret, port) => {
        const url = connectionUrl({ host, port, user: 'postgres', password: secret, database: 'linli_t_1' })
        const client = new pg.Client({ connectionString: url })
        expect({ host: client.host, port: client.port, password: client.password, database: client.database }).toEqual({
          host,
          port,
          password: secret,
          database: 'linli_t_1',
        })
      }),
    )
  })

  it('a socket path is measured in bytes, not characters', () => {
    expect(socketFits(`/${'a'.repeat(80)}`)).toBe(true)
    expect(socketFits(`/${'里'.repeat(80)}`)).toBe(false)
  })

  it('a quote in the socket folder cannot end the setting', () => {
    const args = serverArguments('/d', 'real', { kind: 'socket', folder: '/a"b, c' })
    expect(args).toContain('unix_socket_directories="/a""b, c"')
  })
})

describe('the data folder', () => {
  it('is .linli in the project unless LINLI_DATA_DIR says otherwise', () => {
    expect(defaultDataRoot({})).toMatch(/[\\/]\.linli$/)
    expect(defaultDataRoot({ LINLI_DATA_DIR: '/srv/linli' })).toBe('/srv/linli')
  })

  it('counts a relative LINLI_DATA_DIR from where the command was typed', () => {
    const here = mkdtempSync(join(tmpdir(), 'linli-here-'))
    expect(defaultDataRoot({ LINLI_DATA_DIR: 'data', INIT_CWD: here })).toBe(join(here, 'data'))
    rmSync(here, { recursive: true })
  })
})

describe('accounts of the system', () => {
  it('are read from passwd, and lines that are none are skipped', () => {
    expect(
      parseAccounts('# comment\nroot:x:0:0::/root:/bin/sh\n+::::::\nnobody:x:65534:65533::/:/bin/false\n'),
    ).toEqual([
      { name: 'root', uid: 0, gid: 0 },
      { name: 'nobody', uid: 65534, gid: 65533 },
    ])
  })
})
