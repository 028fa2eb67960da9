import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import type { Unit } from './unit.api.ts'

/** Masked owners in one line; shares only where there is more than one owner by shares. */
export function Owners({ unit }: { unit: Pick<Unit, 'owners' | 'state'> }): ReactNode {
  if (unit.owners.length === 0)
    return <span className="muted">{unit.state === 'OWNED' ? t('unit.noOwner') : t('unit.developer')}</span>
  const names = unit.owners.map((o) => (o.form === 'SHARED' ? `${o.name} ${o.share}` : o.name)).join('、')
  return unit.owners.some((o) => o.form === 'JOINT') ? t('unit.joint', { names }) : names
}
