import { ApiProblem } from '@linli/client'
import { Alert, Button, Flex } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { t } from '../messages/index.ts'

/** Anything thrown, as a problem with words. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  const detail = error instanceof Error ? error.message : String(error)
  return new ApiProblem({ status: 0, code: 'PAGE', title: t('problem.page'), detail }, { cause: error })
}

/** The problem's own words, its fields and article, and the number to quote. */
export function ProblemWords({ error }: { error: unknown }): ReactNode {
  const problem = asProblem(error)
  const { fields } = problem
  return (
    <>
      <div>{problem.detail}</div>
      {fields.length > 0 && (
        <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
          {fields.map((field) => (
            <li key={`${field.pointer}${field.detail}`}>{field.detail}</li>
          ))}
        </ul>
      )}
      {problem.article && <div className="article">{t('problem.article', { article: problem.article })}</div>}
      {problem.status >= 500 && problem.ref && <div className="muted">{t('problem.ref', { ref: problem.ref })}</div>}
    </>
  )
}

/** An error beside what it belongs to (a form, a table). */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  if (!error) return null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={asProblem(error).title}
      description={<ProblemWords error={error} />}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    />
  )
}

const ASK_AGAIN_MS = 3_000

/** Asks again by itself while the server is away, so that nobody has to press a button when it comes back. */
function useAgain(retry: (() => void) | undefined): void {
  useEffect(() => {
    if (!retry) return
    const timer = setInterval(retry, ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [retry])
}

/** A whole page that cannot be shown. */
export function ProblemPage({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const problem = asProblem(error)
  useAgain(problem.temporary ? onRetry : undefined)
  return (
    <section className="problem-page" role="alert">
      <h1>{problem.title}</h1>
      <ProblemWords error={problem} />
      <Flex gap={8} className="problem-actions">
        {onRetry && (
          <Button type="primary" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
        <Button href="/console/">{t('common.home')}</Button>
      </Flex>
    </section>
  )
}
