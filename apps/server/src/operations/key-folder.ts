import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Place, within } from './place.ts'
import { OperationRefused } from './refused.ts'

const KEY_FILES = ['master-keys.json', 'signing-keys.json', 'signed-logs']

/**
 * A backup together with the keys opens every sealed field for whoever finds it.
 * @throws OperationRefused when backups would lie in, around or beside the keys, or inside the data they are to save
 */
export async function refuseKeyPlaces(folder: string, place: Place): Promise<void> {
  if (await within(folder, place.keyDir)) {
    throw new OperationRefused(`备份不能放在密钥目录 ${place.keyDir} 里面：请换一个文件夹，密钥另外保管。`)
  }
  if (await within(place.keyDir, folder)) {
    throw new OperationRefused(
      `文件夹 ${folder} 里面有密钥目录 ${place.keyDir}：备份和密钥不能放在一起，请换一个文件夹。`,
    )
  }
  const names = await readdir(folder).catch(() => [])
  const key = names.find((name) => KEY_FILES.includes(name))
  if (key) throw new OperationRefused(`文件夹 ${folder} 里有密钥（${key}）：备份和密钥不能放在一起，请换一个文件夹。`)
  if (await within(folder, place.dataRoot)) {
    throw new OperationRefused(
      `备份不能放在数据目录 ${place.dataRoot} 里面：数据没了备份也就没了，请换一个文件夹，最好在另一块盘上。`,
    )
  }
}

/** What to do about the keys after a backup. */
export function keySentences(place: Place): string[] {
  return [
    `密钥不在备份里，在 ${place.keyDir}：请另外备份、另外保管。`,
    '没有密钥，证件号、手机号和选票的盐永远读不出来，旧回执也不能重现。',
  ]
}

/** Whether the key folder has the key this data was sealed with. Reads ids only and makes nothing. */
export async function hasMasterKey(keyDir: string, id: string): Promise<boolean> {
  const text = await readFile(join(keyDir, 'master-keys.json'), 'utf8').catch(() => '{}')
  const { keys } = JSON.parse(text) as { keys?: Record<string, unknown> }
  return keys !== undefined && Object.hasOwn(keys, id)
}
