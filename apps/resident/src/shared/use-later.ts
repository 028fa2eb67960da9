import { useEffect, useState } from 'react'

/** A value that follows only after a short rest, so that typing asks the server once. */
export function useLater<T>(value: T, ms = 350): T {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return later
}
