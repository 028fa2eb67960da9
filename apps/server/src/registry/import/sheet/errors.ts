/** Why a file could not be read; a closed list, each with a sentence that says what to do next. */
export type ImportFileErrorCode = keyof typeof SENTENCES

const SENTENCES = {
  EMPTY_FILE: '文件是空的（0 字节）。请重新选择文件上传。',
  FILE_TOO_LARGE: '文件太大。请按楼栋拆成几个文件，分别导入。',
  OLD_XLS:
    '这是旧版 Excel 格式（.xls）。请用 WPS 或 Excel 打开它，点「文件 → 另存为」，文件类型选「Excel 工作簿（*.xlsx）」，再上传新文件。',
  ENCRYPTED:
    '这个工作簿设了打开密码，系统读不了。请用 WPS 或 Excel 打开，在「文件 → 文档加密（信息 → 保护工作簿）」里清除密码，保存后再上传。',
  OTHER_OFFICE: '这不是表格文件。请上传 Excel 工作簿（.xlsx）或 CSV 文件。',
  HTML_TABLE:
    '这个文件其实是网页（有的系统把网页直接命名成 .xls）。请用 WPS 或 Excel 打开它，另存为「Excel 工作簿（*.xlsx）」再上传。',
  NOT_A_SHEET: '这不是表格文件。请上传 Excel 工作簿（.xlsx）或 CSV 文件，可先下载模板对照。',
  NOT_A_WORKBOOK: '这个压缩文件里没有 Excel 工作簿。请上传 .xlsx 文件本身，不要上传压缩包或其他文档。',
  OTHER_WORKBOOK: '暂不支持这种表格格式。请用 WPS 或 Excel 打开它，另存为「Excel 工作簿（*.xlsx）」再上传。',
  ZIP_BOMB: '文件展开后大得不正常，已停止读取。请用 WPS 或 Excel 打开，删除多余的工作表和图片，另存为新文件再上传。',
  TRUNCATED: '文件不完整，可能没有传完或拷贝中断。请用 WPS 或 Excel 确认能打开，再重新上传。',
  DAMAGED: '文件内容已损坏。请用 WPS 或 Excel 打开，另存为新的 .xlsx 文件再上传。',
  SHEET_NOT_FOUND: '找不到指定的工作表。请重新选择工作表。',
  NO_ROWS: '表里没有任何内容。请填写后再上传，可先下载模板。',
  TOO_MANY_ROWS: '行数超过上限。请按楼栋拆成几个文件，分别导入。',
  ROWS_FAR_APART: '表格下方很远处还有内容，多半是误填。请删除表格下面多余的内容后再上传。',
  CELL_TOO_LONG: '有一格内容过长，可能是引号没有成对。请检查这一行，改好后再上传。',
  QUOTE_UNCLOSED: 'CSV 里有引号没有成对，后面的内容都被当成了一格。请检查这一行的引号，或改用 .xlsx 上传。',
  ENCODING_UNKNOWN: 'CSV 的文字编码认不出来。请用 WPS 或 Excel 打开它，另存为「Excel 工作簿（*.xlsx）」再上传。',
} as const

/**
 * A file that cannot be imported as it stands.
 * `message` is Chinese, made for the person who uploaded it, and ends with what to do; `code` is stable for programs.
 */
export class ImportFileError extends Error {
  readonly code: ImportFileErrorCode
  /** The row at which reading stopped, where there is one. */
  readonly rowNo: number | undefined

  /**
   * @param detail a fact put before the standard sentence, e.g. `第 12 行：` (Chinese, no personal data)
   */
  constructor(code: ImportFileErrorCode, detail = '', options: { rowNo?: number; cause?: unknown } = {}) {
    super(detail + SENTENCES[code], options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ImportFileError'
    this.code = code
    this.rowNo = options.rowNo
  }
}
