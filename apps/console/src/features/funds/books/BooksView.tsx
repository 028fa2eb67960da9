import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { useAddress } from '../../../ui/address.ts'
import { DayInput } from '../../../ui/DayInput.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Figures, Panel } from '../../../ui/Figures.tsx'
import { dayText, grouped } from '../../../ui/format.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import { type Books, booksQuery, type Opening } from '../fund.api.ts'

type Building = Books['buildings'][number]
type Props = { areaId: string; book: Opening }

/** What the bank holds and whose it is, today or at the end of a day; and building by building. */
export function BooksView({ areaId, book }: Props): ReactNode {
  const [address, setAddress] = useAddress()
  const query = useQuery(booksQuery(areaId, address.on))
  const past = address.on !== undefined
  return (
    <>
      <div className="fund-bar">
        <span className="muted">{t('fund.opened', { day: dayText(book.balanceOn) })}</span>
        <span className="fund-on">
          <span className="muted">{t('fund.on')}</span>
          <DayInput
            aria-label={t('fund.on')}
            value={address.on ?? null}
            min={book.balanceOn ?? undefined}
            onChange={(day) => setAddress({ on: day ?? undefined })}
          />
        </span>
      </div>
      <QueryView query={query}>
        {(books) => (
          <>
            <BooksFigures books={books} past={past} />
            <Panel title={t('fund.buildings')} extra={past && t('fund.buildingsToday')} flush>
              <BuildingsTable areaId={areaId} buildings={books.buildings} />
            </Panel>
          </>
        )}
      </QueryView>
    </>
  )
}

function BooksFigures({ books, past }: { books: Books; past: boolean }): ReactNode {
  const yuan = t('motion.yuan')
  return (
    <div className="fund-figures">
      <Figures
        items={[
          {
            title: t('fund.bank'),
            value: grouped(books.bank),
            unit: yuan,
            note: past ? t('fund.endOf', { day: books.on ?? '' }) : undefined,
          },
          {
            title: t('fund.households'),
            value: grouped(sum(books.principal, books.interest)),
            unit: yuan,
            note: t('fund.ofWhich', { principal: grouped(books.principal), interest: grouped(books.interest) }),
          },
          { title: t('fund.held'), value: grouped(books.held), unit: yuan, note: t('fund.heldNote') },
          { title: t('fund.available'), value: grouped(books.available), unit: yuan },
          { title: t('fund.receivable'), value: grouped(books.receivable), unit: yuan, note: t('fund.receivableNote') },
          { title: t('fund.payable'), value: grouped(books.payable), unit: yuan, note: t('fund.payableNote') },
          { title: t('fund.pool'), value: grouped(books.pool), unit: yuan },
        ]}
      />
    </div>
  )
}

function BuildingsTable({ areaId, buildings }: { areaId: string; buildings: Building[] }): ReactNode {
  const [, setAddress] = useAddress()
  const money = (key: 'principal' | 'interest' | 'balance' | 'held' | 'available') => ({
    title: t(`fund.${key}`),
    key,
    align: 'right' as const,
    className: 'number',
    width: 150,
    render: (_: unknown, b: Building) => grouped(b[key]),
  })
  return (
    <Table<Building>
      key={areaId}
      size="small"
      rowKey={(b) => b.buildingId}
      dataSource={buildings}
      pagination={buildings.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      scroll={{ x: 960 }}
      locale={{ emptyText: <EmptyState title={t('fund.noBuildings')} /> }}
      columns={[
        {
          title: t('fund.building'),
          key: 'name',
          width: 160,
          render: (_, b) => (
            <button
              type="button"
              className="link-button"
              onClick={() => setAddress({ view: 'units', building: b.buildingId, on: undefined })}
            >
              {b.name}
            </button>
          ),
        },
        {
          title: t('fund.householdCount'),
          key: 'households',
          align: 'right',
          className: 'number',
          width: 90,
          render: (_, b) => grouped(String(b.households)),
        },
        money('principal'),
        money('interest'),
        money('balance'),
        money('held'),
        money('available'),
      ]}
    />
  )
}

/** Two decimal texts added exactly. */
function sum(a: string, b: string): string {
  const cents = BigInt(a.replace('.', '')) + BigInt(b.replace('.', ''))
  const text = String(cents).padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}
