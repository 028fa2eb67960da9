import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** A file for `rawZip`; the declared sizes may lie. */
export type RawPart = {
  readonly name: string
  readonly text: string | Buffer
  readonly declaredSize?: number
  readonly flags?: number
}

/** A plain archive, made in memory byte by byte, for files that no honest program writes. */
export function rawZip(parts: readonly RawPart[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, text, declaredSize, flags = 0 } of parts) {
    const data = Buffer.from(text)
    const packed = deflateRawSync(data)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declaredSize ?? data.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name)]))
    bodies.push(local)
    at += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  )
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

/** The smallest workbook around the XML of one worksheet. */
export function rawWorkbook(sheetXml: string, more: readonly RawPart[] = [], sheet: Partial<RawPart> = {}): Buffer {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return rawZip([
    {
      name: '_rels/.rels',
      text: `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', text: sheetXml, ...sheet },
    ...more,
  ])
}

/** A second, independent way into an archive: the text of one part, found by its local header. */
export function partText(zip: Buffer, name: string): string {
  const directoryAt = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16)
  for (let at = directoryAt; zip.toString('latin1', at, at + 4) === 'PK\x01\x02'; ) {
    const nameLength = zip.readUInt16LE(at + 28)
    const packed = zip.readUInt32LE(at + 20)
    const headerAt = zip.readUInt32LE(at + 42)
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const from = headerAt + 30 + zip.readUInt16LE(headerAt + 26) + zip.readUInt16LE(headerAt + 28)
      const data = zip.subarray(from, from + packed)
      return (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8')
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  throw new Error(`no part ${name}`)
}
