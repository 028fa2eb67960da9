import { SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { AutoComplete, Input, type InputRef } from 'antd'
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { asProblem } from '../../ui/Problem.tsx'
import { type SearchHit, search } from './search.api.ts'
import './search.css'

const KINDS = ['AREA', 'UNIT', 'PERSON'] as const
const WAIT_MS = 180

/** The one search box: neighbourhood, room, person. `/` brings the cursor here from anywhere. */
export function GlobalSearch(): ReactNode {
  const box = useRef<InputRef>(null)
  const navigate = useNavigate()
  const { areaId } = useParams({ strict: false }) as { areaId?: string }
  const [text, setText] = useState('')
  const q = useSettled(useDeferredValue(text.trim()))
  const hits = useQuery({
    queryKey: ['search', q, areaId],
    queryFn: ({ signal }) => searchFrom(q, areaId, signal),
    enabled: q.length > 0,
  })
  useSlashKey(box)

  const open = (hit: SearchHit) => {
    setText('')
    box.current?.blur()
    const params = { areaId: hit.areaId }
    if (hit.kind === 'UNIT') void navigate({ to: '/areas/$areaId/units', params, search: { unit: hit.refId } as never })
    else if (hit.kind === 'PERSON')
      void navigate({ to: '/areas/$areaId/units', params, search: { person: hit.refId } as never })
    else void navigate({ to: '/areas/$areaId', params })
  }
  const items = hits.data ?? []
  const options = KINDS.flatMap((kind) => {
    const found = items.filter((hit) => hit.kind === kind)
    return found.length === 0
      ? []
      : [
          {
            label: word('search.kind', kind),
            options: found.map((hit) => ({ value: `${hit.kind}:${hit.refId}`, label: <Hit hit={hit} />, hit })),
          },
        ]
  })
  return (
    <AutoComplete
      className="shell-search"
      value={text}
      options={q === '' ? [] : options}
      defaultActiveFirstOption
      popupMatchSelectWidth={520}
      notFoundContent={
        q === ''
          ? null
          : hits.isError
            ? asProblem(hits.error).detail
            : hits.isPending
              ? t('search.looking')
              : t('search.nothing', { q })
      }
      onChange={(value) => setText(value.includes(':') ? text : value)}
      onSelect={(_, option) => open((option as unknown as { hit: SearchHit }).hit)}
    >
      <Input
        ref={box}
        prefix={<SearchOutlined />}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        suffix={<kbd className="slash">/</kbd>}
        allowClear
      />
    </AutoComplete>
  )
}

/** Everything in my scope; what lies in the area on screen comes first. */
async function searchFrom(q: string, areaId: string | undefined, signal: AbortSignal): Promise<SearchHit[]> {
  const [here, everywhere] = await Promise.all([areaId ? search(q, areaId, signal) : [], search(q, undefined, signal)])
  const seen = new Set(here.map((hit) => hit.refId))
  return [...here, ...everywhere.filter((hit) => !seen.has(hit.refId))]
}

function Hit({ hit }: { hit: SearchHit }): ReactNode {
  return (
    <div className="hit">
      <span className="hit-label">{hit.label}</span>
      <span className="hit-sub">{hit.sub}</span>
    </div>
  )
}

/** The value after the typing has paused. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

function useSlashKey(box: React.RefObject<InputRef | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest('input, textarea, [contenteditable]')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      box.current?.focus()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [box])
}
