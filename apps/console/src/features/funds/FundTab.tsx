import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { useAddress } from '../../ui/address.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { AccountsView } from './books/AccountsView.tsx'
import { BooksView } from './books/BooksView.tsx'
import { JournalsView } from './books/JournalsView.tsx'
import { OpeningView } from './books/OpeningView.tsx'
import { openingQuery } from './fund.api.ts'
import { UsesView } from './use/UsesView.tsx'
import './funds.css'

const VIEWS = ['books', 'uses', 'units', 'journals'] as const
type View = (typeof VIEWS)[number]

/** The fund desk of an area: its books, the uses decided by its owners, households, journals. */
export default function FundTab(): ReactNode {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const [address, setAddress] = useAddress()
  const opening = useQuery(openingQuery(areaId))
  return (
    <QueryView query={opening}>
      {(book) => {
        const open = book.state === 'OPEN'
        const views: readonly View[] = open ? VIEWS : ['books', 'uses']
        const view = views.find((v) => v === address.view) ?? 'books'
        return (
          <>
            <Segmented<View>
              className="fund-views"
              value={view}
              options={views.map((value) => ({
                value,
                label: value === 'books' && !open ? t('fund.view.opening') : t(`fund.view.${value}`),
              }))}
              onChange={(value) =>
                setAddress({ view: value === 'books' ? undefined : value, building: undefined, state: undefined })
              }
            />
            {view === 'books' &&
              (open ? <BooksView areaId={areaId} book={book} /> : <OpeningView areaId={areaId} book={book} />)}
            {view === 'uses' && <UsesView areaId={areaId} />}
            {view === 'units' && <AccountsView areaId={areaId} />}
            {view === 'journals' && <JournalsView areaId={areaId} />}
          </>
        )
      }}
    </QueryView>
  )
}
