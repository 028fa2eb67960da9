import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { t } from '../../messages/index.ts'
import { grouped } from '../../shared/format.ts'
import { Problem, Waiting } from '../../shell/parts.tsx'
import { allocationQuery } from './fund.queries.ts'
import type { Allocated } from './fund.types.ts'
import { yuan } from './yuan.ts'

const FIRST = 12
/** Beyond this a page of its own is fetched on demand only. */
const AT_ONCE = 2_000

type PagedProps = { areaId: string; useId: string; units: number }

/** Every room's part, fetched page by page, so that what is printed is whole. */
export function PagedAllocation({ areaId, useId, units }: PagedProps) {
  const query = useInfiniteQuery(allocationQuery(areaId, useId))
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query
  const rows = (query.data?.pages ?? []).flatMap((page) => page.items)
  const more = hasNextPage && !isFetchingNextPage && !isError && rows.length < AT_ONCE
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
  if (!query.data) {
    return isError ? <Problem error={query.error} retry={() => void query.refetch()} /> : <Waiting lines={6} />
  }
  return (
    <>
      <Allocation rows={rows} total={query.data.pages[0]!.total} whole={!hasNextPage} />
      {hasNextPage ? (
        <button
          type="button"
          className="btn screen-only"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('allocation.next', { n: grouped(String(rows.length)), of: grouped(String(units)) })}
        </button>
      ) : null}
    </>
  )
}

/** Parts by room number, no names; a box finds a room. On screen the first ones until asked for all, on paper every one. */
export function Allocation({ rows, total, whole }: { rows: readonly Allocated[]; total: string; whole: boolean }) {
  const [all, setAll] = useState(false)
  const [wanted, setWanted] = useState('')
  const found = wanted.trim() ? rows.filter((r) => sameRoom(r.label, wanted)) : rows
  const final = rows.some((r) => r.final !== null && r.final !== undefined)
  const open = all || wanted.trim() !== '' || rows.length <= FIRST + 3
  return (
    <>
      {rows.length > FIRST ? (
        <label className="field screen-only">
          <span className="sr">{t('allocation.find')}</span>
          <input
            className="input"
            type="search"
            value={wanted}
            placeholder={t('allocation.find')}
            onChange={(e) => setWanted(e.target.value)}
          />
        </label>
      ) : null}
      <table className={open ? 'table allocation' : 'table allocation short'}>
        <thead>
          <tr>
            <th scope="col">{t('allocation.room')}</th>
            <th scope="col" className="right">
              {t('allocation.area')}
            </th>
            <th scope="col" className="right">
              {final ? t('allocation.final') : t('allocation.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((r) => (
            <tr key={r.label}>
              <td>
                {r.label}
                {r.payer === 'DEVELOPER' ? (
                  <span className="chip warn entry-chip">{t('allocation.developer')}</span>
                ) : null}
              </td>
              <td className="right num nowrap">{grouped(r.area)}</td>
              <td className="right num nowrap">{grouped(r.final ?? r.amount)}</td>
            </tr>
          ))}
        </tbody>
        {whole && found === rows ? (
          <tfoot>
            <tr>
              <td>{t('allocation.total', { n: grouped(String(rows.length)) })}</td>
              <td />
              <td className="right num nowrap">{grouped(total)}</td>
            </tr>
          </tfoot>
        ) : null}
      </table>
      {found.length === 0 ? <p className="center muted">{t('allocation.none')}</p> : null}
      {open ? null : (
        <button type="button" className="btn screen-only" onClick={() => setAll(true)}>
          {t('allocation.all', { n: grouped(String(rows.length)) })}
        </button>
      )}
      <p className="small muted">{t('allocation.method', { total: yuan(total) })}</p>
    </>
  )
}

/** `1栋101`, `1-1-101`, `101`: the digits in their order are what a room is known by. */
function sameRoom(label: string, wanted: string): boolean {
  const numbers = (text: string) => (text.match(/[0-9A-Za-z]+/g) ?? []).map((n) => n.toUpperCase())
  const asked = numbers(wanted)
  const own = numbers(label)
  if (asked.length === 0) return label.indexOf(wanted.trim()) >= 0
  if (asked.length === 1) return own[own.length - 1]!.indexOf(asked[0]!) === 0
  // The last one may still be on its way: 1-1-10 finds 101 to 109.
  let from = 0
  return asked.every((n, i) => {
    const at = own.findIndex((o, j) => j >= from && (i === asked.length - 1 ? o.indexOf(n) === 0 : o === n))
    from = at + 1
    return at >= 0
  })
}
