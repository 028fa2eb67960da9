import { readFile } from 'node:fs/promises'
import { noAccount } from './errors.ts'

/** The system user the server runs as when we are root; null elsewhere in this folder means "our own user". */
export interface ServerIdentity {
  uid: number
  gid: number
}

/** A system user an operator may create for the server; otherwise `nobody` serves. */
const OWN_ACCOUNT = 'linli'
const NOBODY = 65534

/**
 * Who the server shall run as. PostgreSQL refuses uid 0, so root hands over to the owner of an existing data folder,
 * else to the account `linli`, else to uid 65534.
 *
 * @param dataOwner uid of an existing data folder, undefined when there is none yet
 * @returns null when the server runs as our own user
 * @throws StartError NO_ACCOUNT when no candidate is in the user database (initdb looks itself up there)
 */
export async function serverIdentity(dataOwner?: number): Promise<ServerIdentity | null> {
  if (process.getuid?.() !== 0) return null
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  const wanted = dataOwner
    ? accounts.find((account) => account.uid === dataOwner)
    : (accounts.find((account) => account.name === OWN_ACCOUNT && account.uid !== 0) ??
      accounts.find((account) => account.uid === NOBODY))
  if (!wanted) throw noAccount()
  return { uid: wanted.uid, gid: wanted.gid }
}

/** Reads name, uid and gid from the text of a passwd file; lines that are no accounts are skipped. */
export function parseAccounts(text: string): Array<{ name: string; uid: number; gid: number }> {
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid && /^\d+$/.test(uid) && /^\d+$/.test(gid)
      ? [{ name, uid: Number(uid), gid: Number(gid) }]
      : []
  })
}
