import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

export type Address = Record<string, string | undefined>

/**
 * What a list shows stands in the address: it survives a reload and can be sent to a colleague.
 * Setting a value drops the cursor, because another list begins.
 */
export function useAddress(): [Address, (change: Address, options?: { keepPage?: boolean }) => void] {
  const search = useSearch({ strict: false }) as Address
  const navigate = useNavigate()
  const set = useCallback(
    (change: Address, options: { keepPage?: boolean } = {}) => {
      void navigate({
        to: '.',
        replace: !options.keepPage,
        search: ((old: Address) => {
          const next = { ...old, ...(options.keepPage ? {} : { cursor: undefined, page: undefined }), ...change }
          return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== ''))
        }) as never,
      })
    },
    [navigate],
  )
  return [search, set]
}
