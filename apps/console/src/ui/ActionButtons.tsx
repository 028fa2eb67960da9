import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../messages/index.ts'

/** A next step as the server sends it: it knows what is lawful, we draw it. */
export type ServerAction = { action: string; title: string; allowed: boolean; why?: string; article?: string }

type Props = {
  actions: readonly ServerAction[]
  /** What each action does here. An action without a handler is not drawn: it belongs to another page. */
  handlers: Record<string, (() => void) | undefined>
  busy?: string | null
  /** Actions that end something: drawn last and quietly, never as the next step. */
  quiet?: readonly string[]
  /** Which of several possible steps is the usual next one. */
  first?: readonly string[]
}

/** Buttons from the server's `actions`. A step that is not possible now says why, and which article asks for it. */
export function ActionButtons({ actions, handlers, busy = null, quiet = [], first: usual = [] }: Props): ReactNode {
  // What cannot be done and has no reason to tell belongs to another time: it would be a dead button.
  const drawn = actions.filter((a) => handlers[a.action] && (a.allowed || a.why))
  const open = drawn.filter((a) => a.allowed && !quiet.includes(a.action))
  const first = usual.map((name) => open.find((a) => a.action === name)).find(Boolean) ?? open[0]
  return drawn.map((a) => {
    const reason = [a.why, a.article && t('problem.article', { article: a.article })].filter(Boolean).join(' ')
    return (
      <Tooltip key={a.action} title={a.allowed ? a.article && reason : reason || t('action.notNow')}>
        {/* aria-disabled instead of disabled: the reason must be reachable by keyboard too. */}
        <Button
          type={a === first ? 'primary' : quiet.includes(a.action) ? 'text' : 'default'}
          aria-disabled={!a.allowed}
          className={a.allowed ? undefined : 'not-allowed'}
          loading={busy === a.action}
          onClick={a.allowed ? handlers[a.action] : undefined}
        >
          {a.title}
        </Button>
      </Tooltip>
    )
  })
}

/** @returns the action of this name, if the server offers it and it may be done now */
export function allowed(actions: readonly ServerAction[] | undefined, action: string): boolean {
  return actions?.some((a) => a.action === action && a.allowed) ?? false
}
