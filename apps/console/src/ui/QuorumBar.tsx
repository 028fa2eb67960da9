import type { ReactNode } from 'react'
import { t } from '../messages/index.ts'
import { percent } from './format.ts'

type Props = {
  title: string
  taken: bigint
  needed: bigint
  whole: bigint
  /** How a number of this kind is written. */
  write: (value: bigint) => string
}

/** How far taking part has come: the bar, the mark of the law, and what is still missing in plain numbers. */
export function QuorumBar({ title, taken, needed, whole, write }: Props): ReactNode {
  const share = percent(taken, whole)
  const met = taken >= needed
  return (
    <div className="quorum">
      <div className="quorum-head">
        <span>{title}</span>
        <span>
          <strong>{write(taken)}</strong> <span className="muted">/ {write(whole)}</span>　{share.toFixed(2)}%
        </span>
      </div>
      <div
        className="quorum-track"
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
      >
        <div className={met ? 'quorum-fill met' : 'quorum-fill'} style={{ width: `${Math.min(100, share)}%` }} />
        <div className="quorum-mark" style={{ left: `${percent(needed, whole)}%` }} />
      </div>
      <div className="quorum-note">
        <span className={met ? 'good' : undefined}>
          {met ? t('quorum.met') : t('quorum.missing', { amount: write(needed - taken) })}
        </span>
        <span>{t('quorum.needed', { amount: write(needed) })}</span>
      </div>
    </div>
  )
}
