import { StringDecoder } from 'node:string_decoder'
import type { ByteSource } from './byte-source.ts'
import { ImportFileError } from './errors.ts'
import type { SheetLimits } from './limits.ts'
import { attribute, type XmlHandler, XmlScanner } from './xml-scan.ts'
import type { ZipEntry } from './zip-directory.ts'
import { unpack } from './zip-entry.ts'

/** A worksheet as the workbook lists it. */
export type WorkbookSheet = { readonly name: string; readonly hidden: boolean; readonly entry: ZipEntry }

/** What must be known before any row can be read. */
export type Workbook = {
  readonly sheets: readonly WorkbookSheet[]
  readonly is1904: boolean
  /** For each cell style, whether it shows a date. */
  readonly dateStyles: readonly boolean[]
  readonly sharedStrings: ZipEntry | null
}

/** An opened archive. */
export type Archive = {
  readonly source: ByteSource
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly limits: SheetLimits
}

/** Small parts are read whole; a workbook whose style table is larger than this is not one. */
const MAX_PART_BYTES = 64 * 1024 * 1024

/** Runs a part through a handler, unpacking as it goes. */
export async function scanPart(archive: Archive, entry: ZipEntry, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler)
  const decoder = new StringDecoder('utf8')
  for await (const chunk of unpack(archive.source, entry, archive.limits)) scanner.push(decoder.write(chunk))
  scanner.push(decoder.end())
  scanner.end()
}

/**
 * Reads workbook, relations and styles.
 * Throws `NOT_A_WORKBOOK` for other archives (documents, zipped folders), `OTHER_WORKBOOK` for .ods and .xlsb.
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const path = await workbookPath(archive)
  const entry = part(archive, path)
  if (!entry) throw new ImportFileError('NOT_A_WORKBOOK')
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = await readRelations(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, folder)
  const listed: { name: string; hidden: boolean; relation: string }[] = []
  let is1904 = false
  await scanPart(archive, entry, {
    open(name, raw) {
      if (name === 'workbookPr') is1904 = isTrue(attribute(raw, 'date1904'))
      if (name !== 'sheet') return
      const relation = /(?:^|\s)\w+:id\s*=\s*["']([^"']*)["']/.exec(raw)?.[1]
      const title = attribute(raw, 'name')
      const hidden = (attribute(raw, 'state') ?? 'visible') !== 'visible'
      if (relation !== undefined && title !== null) listed.push({ name: title, hidden, relation })
    },
    close() {},
    text() {},
  })
  const sheets = listed.flatMap(({ name, hidden, relation }) => {
    const target = relations.get(relation)
    const sheet = target?.type === 'worksheet' ? part(archive, target.path) : undefined
    return sheet ? [{ name, hidden, entry: sheet }] : []
  })
  if (sheets.length === 0) throw new ImportFileError('NOT_A_WORKBOOK')
  const styles = part(archive, byType(relations, 'styles'))
  return {
    sheets,
    is1904,
    dateStyles: styles ? await readDateStyles(archive, styles) : [],
    sharedStrings: part(archive, byType(relations, 'sharedStrings')) ?? null,
  }
}

type Relations = Map<string, { type: string; path: string }>

async function workbookPath(archive: Archive): Promise<string> {
  if (archive.entries.has('mimetype') || archive.entries.has('Index/Document.iwa')) {
    throw new ImportFileError('OTHER_WORKBOOK')
  }
  const root = await readRelations(archive, '_rels/.rels', '')
  const path = byType(root, 'officeDocument')
  if (path === null) throw new ImportFileError('NOT_A_WORKBOOK')
  if (path.endsWith('.bin')) throw new ImportFileError('OTHER_WORKBOOK')
  if (!/(^|\/)workbook\d*\.xml$/i.test(path)) throw new ImportFileError('NOT_A_WORKBOOK')
  return path
}

async function readRelations(archive: Archive, path: string, folder: string): Promise<Relations> {
  const relations: Relations = new Map()
  const entry = part(archive, path)
  if (!entry) return relations
  await scanPart(archive, entry, {
    open(name, raw) {
      if (name !== 'Relationship') return
      const [id, type, target] = [attribute(raw, 'Id'), attribute(raw, 'Type'), attribute(raw, 'Target')]
      if (id === null || type === null || target === null) return
      // The namespace differs between transitional and strict files; the last word does not.
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), path: resolve(folder, target) })
    },
    close() {},
    text() {},
  })
  return relations
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.' && step !== '') parts.push(step)
  }
  return parts.join('/')
}

function byType(relations: Relations, type: string): string | null {
  for (const relation of relations.values()) if (relation.type === type) return relation.path
  return null
}

/** Part names are compared without regard to case, as the packaging standard says. */
function part(archive: Archive, path: string | null): ZipEntry | undefined {
  if (path === null) return undefined
  const exact = archive.entries.get(path)
  const entry = exact ?? [...archive.entries.values()].find((e) => e.name.toLowerCase() === path.toLowerCase())
  if (entry && !/worksheets?\/|sharedstrings/i.test(entry.name) && entry.unpacked > MAX_PART_BYTES) {
    throw new ImportFileError('ZIP_BOMB')
  }
  return entry
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}

/** Numbers of built-in formats that show dates or times; 27-36 and 50-58 are the Chinese ones. */
function isBuiltinDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** True for a format code such as `yyyy"年"m"月"d"日"`; quoted text, escapes and brackets do not count. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare)
}

async function readDateStyles(archive: Archive, entry: ZipEntry): Promise<boolean[]> {
  const custom = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellFormats = false
  await scanPart(archive, entry, {
    open(name, raw) {
      if (name === 'numFmt') {
        custom.set(Number(attribute(raw, 'numFmtId')), isDateFormat(attribute(raw, 'formatCode') ?? ''))
      } else if (name === 'cellXfs') {
        inCellFormats = true
      } else if (name === 'xf' && inCellFormats) {
        const id = Number(attribute(raw, 'numFmtId') ?? '0')
        styles.push(custom.get(id) ?? isBuiltinDate(id))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
    text() {},
  })
  return styles
}
