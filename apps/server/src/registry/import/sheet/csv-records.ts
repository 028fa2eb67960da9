import { ImportFileError } from './errors.ts'
import { CELL_MAX_CHARS } from './limits.ts'

const DELIMITERS = [',', '\t', ';', '|'] as const

/** The delimiter that splits the first lines into the most columns; a comma where nothing speaks for another. */
export function guessDelimiter(sample: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const records = new CsvRecords(delimiter)
    const widths: number[] = []
    try {
      for (const fields of records.push(sample)) widths.push(fields.length)
    } catch {
      // A quote that never closes under this delimiter: the lines before it still count.
    }
    if (widths.length === 0) widths.push((sample.split(/\r\n?|\n/)[0] ?? '').split(delimiter).length)
    const score = widths.slice(0, 50).reduce((sum, width) => sum + width - 1, 0)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/**
 * Splits text into records as RFC 4180 describes, fed in pieces of any size: fields in quotes may hold delimiters,
 * doubled quotes and line breaks. A quote inside an unquoted field is an ordinary character.
 */
export class CsvRecords {
  readonly #delimiter: string
  readonly #stop: RegExp
  #fields: string[] = []
  #field = ''
  #state: 'FIELD_START' | 'PLAIN' | 'QUOTED' | 'QUOTE_IN_QUOTED' = 'FIELD_START'
  #record = 1
  #skipLineFeed = false

  constructor(delimiter: string) {
    this.#delimiter = delimiter
    this.#stop = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g')
  }

  /** The records that became complete with this piece. Throws `CELL_TOO_LONG` where a quote swallowed the file. */
  *push(text: string): Generator<string[]> {
    let at = 0
    while (at < text.length) {
      if (this.#skipLineFeed) {
        this.#skipLineFeed = false
        if (text[at] === '\n') {
          at++
          continue
        }
      }
      if (this.#state === 'QUOTED') {
        const quote = text.indexOf('"', at)
        this.#append(text.slice(at, quote < 0 ? undefined : quote))
        if (quote < 0) return
        this.#state = 'QUOTE_IN_QUOTED'
        at = quote + 1
      } else if (this.#state === 'QUOTE_IN_QUOTED' && text[at] === '"') {
        this.#append('"')
        this.#state = 'QUOTED'
        at++
      } else if (this.#state === 'FIELD_START' && text[at] === '"') {
        this.#state = 'QUOTED'
        at++
      } else {
        this.#stop.lastIndex = at
        const end = this.#stop.exec(text)?.index ?? text.length
        this.#append(text.slice(at, end))
        if (end > at) this.#state = 'PLAIN'
        if (end === text.length) return
        if (text[end] === this.#delimiter) {
          this.#endField()
        } else {
          this.#skipLineFeed = text[end] === '\r'
          yield this.#endRecord()
        }
        at = end + 1
      }
    }
  }

  /** The last record, when the text did not end with a line break. Throws `QUOTE_UNCLOSED`. */
  *end(): Generator<string[]> {
    if (this.#state === 'QUOTED') {
      throw new ImportFileError('QUOTE_UNCLOSED', `第 ${this.#record} 行：`, { rowNo: this.#record })
    }
    if (this.#fields.length > 0 || this.#field !== '' || this.#state !== 'FIELD_START') yield this.#endRecord()
  }

  #append(text: string): void {
    this.#field = this.#field === '' ? text : this.#field + text
    if (this.#field.length > CELL_MAX_CHARS) {
      throw new ImportFileError('CELL_TOO_LONG', `第 ${this.#record} 行：`, { rowNo: this.#record })
    }
  }

  #endField(): void {
    this.#fields.push(this.#field)
    this.#field = ''
    this.#state = 'FIELD_START'
  }

  #endRecord(): string[] {
    this.#endField()
    const fields = this.#fields
    this.#fields = []
    this.#record++
    return fields
  }
}
