import { type ReactNode, useId } from 'react'

type Props<V extends string> = {
  value: V
  options: readonly { value: V; title: string; hint?: ReactNode }[]
  onChange: (value: V) => void
}

/** A choice where each option explains itself in a sentence. */
export function Choices<V extends string>({ value, options, onChange }: Props<V>): ReactNode {
  const name = useId()
  return (
    <div className="choice-list">
      {options.map((o) => (
        <label key={o.value} className={o.value === value ? 'choice on' : 'choice'}>
          <input type="radio" name={name} checked={o.value === value} onChange={() => onChange(o.value)} />
          <span>
            <span className="choice-title">{o.title}</span>
            {o.hint && <div className="field-help">{o.hint}</div>}
          </span>
        </label>
      ))}
    </div>
  )
}
