import { type ReactNode, useId } from 'react'
import { asProblem } from './Problem.tsx'

type Props = {
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
  /** Groups (radios, pickers) have no single control to label. */
  group?: boolean
  children: (id: string) => ReactNode
}

/** A labelled control with its help and its error below. */
export function Field({ label, help, error, group, children }: Props): ReactNode {
  const id = useId()
  return (
    <div className="field" {...(group ? { role: 'group', 'aria-labelledby': `${id}l` } : {})}>
      {group ? (
        <div id={`${id}l`} className="field-label">
          {label}
        </div>
      ) : (
        <label htmlFor={id} className="field-label">
          {label}
        </label>
      )}
      {children(id)}
      {error && (
        <div className="alarm" role="alert">
          {error}
        </div>
      )}
      {help && <div className="field-help">{help}</div>}
    </div>
  )
}

/** The sentence a failed save has for one field, by its JSON pointer. */
export function fieldError(error: unknown, pointer: string): string | undefined {
  return error ? asProblem(error).fields.find((f) => f.pointer === pointer)?.detail : undefined
}
