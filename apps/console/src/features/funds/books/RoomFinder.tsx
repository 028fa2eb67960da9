import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../../messages/index.ts'
import { search } from '../../search/search.api.ts'

type Props = { areaId: string; onFound: (unitId: string) => void }

/** Finds a room however it is written (`1栋101`, `1-1-101`) and goes there. */
export function RoomFinder({ areaId, onFound }: Props): ReactNode {
  const [words, setWords] = useState('')
  const found = useQuery({
    queryKey: ['search', areaId, words.trim()],
    queryFn: ({ signal }) => search(words.trim(), areaId, signal),
    enabled: words.trim().length > 0,
  })
  const rooms = (found.data ?? []).filter((hit) => hit.kind === 'UNIT')
  return (
    <AutoComplete
      style={{ width: 220 }}
      value={words}
      options={rooms.map((hit) => ({ value: hit.refId, label: hit.label }))}
      notFoundContent={words.trim() && found.isSuccess ? t('fund.noRoom') : null}
      onChange={setWords}
      onSelect={(unitId: string) => {
        setWords('')
        onFound(unitId)
      }}
    >
      <Input.Search
        placeholder={t('fund.findRoom')}
        aria-label={t('fund.findRoom')}
        allowClear
        loading={found.isFetching}
      />
    </AutoComplete>
  )
}
