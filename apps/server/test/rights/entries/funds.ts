import { newId } from '../../../src/platform/ids.ts'
import type { Entry, Right } from '../entry.ts'
import { USES } from './uses.ts'

const area = (action: string): Right => ({ kind: 'area', action })
const FUND = '/api/areas/:areaId/fund'
const spare = { areaId: 'spareId' } as const
const keyed = () => ({ headers: { 'idempotency-key': newId() } })

/** Opening balances, in the area whose books are being opened. */
const OPENING: Entry[] = [
  { route: 'GET /api/fund-sheet-template', right: { kind: 'public' } },
  { route: `GET ${FUND}/opening`, right: area('fund.read'), params: spare },
  {
    route: `PUT ${FUND}/opening`,
    right: area('fund.open'),
    params: spare,
    ask: () => ({ body: { version: 1, balanceOn: '2026-10-31', bankTotal: '5250.00' } }),
  },
  {
    route: `POST ${FUND}/sheets`,
    right: area('fund.open'),
    params: spare,
    ask: () => ({ file: { name: '交存表.csv', bytes: fundSheet() } }),
  },
  {
    route: `DELETE ${FUND}/sheets/:sheetId`,
    right: area('fund.open'),
    params: spare,
    fresh: async ({ spareId, fileOfSheetId, homeAccountId }, { insert }) => ({
      sheetId: await insert('fund_sheet', spareId, {
        file_id: fileOfSheetId,
        sheet_name: '再来一张',
        uploaded_by: homeAccountId,
        uploaded_at: new Date('2026-11-20T01:00:00Z'),
      }),
    }),
  },
  {
    route: `POST ${FUND}/opening/open`,
    right: area('fund.open'),
    params: spare,
    ask: keyed,
    best: { status: 409, why: '各人上传的表说的是同一户，账不平' },
  },
]

/** The books. */
const BOOKS: Entry[] = [
  { route: `GET ${FUND}`, right: area('fund.read') },
  { route: `GET ${FUND}/units`, right: area('fund.read') },
  { route: `GET ${FUND}/units/:unitId`, right: { kind: 'own', action: 'fund.household', others: 'NOT_FOUND' } },
  { route: `GET ${FUND}/units/:unitId/entries`, right: { kind: 'own', action: 'fund.household', others: 'NOT_FOUND' } },
  {
    route: `GET ${FUND}/units/:unitId/statement`,
    right: { kind: 'own', action: 'fund.household', others: 'NOT_FOUND' },
  },
  {
    route: `GET ${FUND}/units/:unitId/statement.pdf`,
    right: { kind: 'own', action: 'fund.household', others: 'NOT_FOUND' },
    dear: true,
  },
  { route: `GET ${FUND}/journals`, right: area('fund.read') },
  {
    route: `POST ${FUND}/deposits`,
    right: area('fund.post'),
    ask: ({ unitId }) => ({ body: { unitId, amount: '100.00', on: '2026-11-19', slip: 'GH-1' }, ...keyed() }),
  },
]

export const FUNDS: Entry[] = [...OPENING, ...BOOKS, ...USES]

/** Another sheet each time: the same file twice is refused. */
function fundSheet(): Buffer {
  const text = `单位房屋上报,,,,,\r\n楼宇名称,5栋,,,,\r\n单元,层,房号,建筑面积,实交本金,实交利息\r\n1,5,501,70,5250,0\r\n备注,${newId()},,,,\r\n`
  return Buffer.from(text)
}
