import type { ByteSource } from './byte-source.ts'
import { ImportFileError } from './errors.ts'

/** The two kinds of file that are read; everything else ends in an `ImportFileError`. */
export type FileKind = 'ZIP' | 'TEXT'

const HEAD_BYTES = 4096
/** A compound file (OLE2) keeps its directory in records of this size, always on such a boundary. */
const OLE2_RECORD = 128

/**
 * Tells what a file is from its first bytes; the name is never trusted (many systems name a web page `.xls`).
 * Throws `EMPTY_FILE`, `OLD_XLS`, `ENCRYPTED`, `OTHER_OFFICE`, `HTML_TABLE` or `NOT_A_SHEET`.
 */
export async function detectFile(source: ByteSource): Promise<FileKind> {
  if (source.size === 0) throw new ImportFileError('EMPTY_FILE')
  const head = await source.read(0, HEAD_BYTES)
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw await compoundFileError(source)
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'ZIP'
  if (startsWith(head, [0x50, 0x4b, 0x05, 0x06])) throw new ImportFileError('NOT_A_WORKBOOK')
  // BIFF2-BIFF5: the .xls of before 1997, without a compound file around it.
  if (head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? -1) && head[3] === 0x00) {
    throw new ImportFileError('OLD_XLS')
  }
  if (hasUtf16Mark(head)) return 'TEXT'
  if (looksBinary(head)) throw new ImportFileError('NOT_A_SHEET')
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .slice(0, 512)
    .toLowerCase()
  if (/^(<!doctype html|<html|<head|<table|<meta|<style|<body|<div)/.test(text)) throw new ImportFileError('HTML_TABLE')
  if (text.startsWith('mime-version')) throw new ImportFileError('HTML_TABLE')
  if (text.startsWith('<?xml')) throw new ImportFileError('OTHER_WORKBOOK')
  if (text.startsWith('%pdf') || text.startsWith('{\\rtf')) throw new ImportFileError('NOT_A_SHEET')
  return 'TEXT'
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte)
}

function hasUtf16Mark(head: Buffer): boolean {
  return startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])
}

/** Text has no NUL and hardly any control characters; pictures, archives and PDF streams have plenty. */
function looksBinary(head: Buffer): boolean {
  let control = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a) control++
  }
  return control > head.length / 100
}

/** An OLE2 container is an old .xls, a Word file, or an encrypted .xlsx: its directory names tell which. */
async function compoundFileError(source: ByteSource): Promise<ImportFileError> {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
  const word = Buffer.from('WordDocument', 'utf16le')
  const slides = Buffer.from('PowerPoint Document', 'utf16le')
  let other = false
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of source.stream(0, source.size)) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let at = 0
    for (; at + OLE2_RECORD <= rest.length; at += OLE2_RECORD) {
      const name = rest.subarray(at, at + 64)
      if (name[0] === 0x45 && startsWith(name, [...encrypted])) return new ImportFileError('ENCRYPTED')
      other ||= startsWith(name, [...word]) || startsWith(name, [...slides])
    }
    rest = rest.subarray(at)
  }
  return new ImportFileError(other ? 'OTHER_OFFICE' : 'OLD_XLS')
}
