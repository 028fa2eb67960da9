import { ApiProblem, type CallOptions, createLinliClient } from '@linli/client'
import { noteAnswer } from './reach.ts'

const client = createLinliClient({ surface: 'resident' })

/** How long a phone waits on a poor network before it says so. */
const TIMEOUT_MS = 15_000

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Options = CallOptions & { timeoutMs?: number }

/**
 * One request of the resident app. Whatever goes wrong is an `ApiProblem`: the server's own, `OFFLINE` when there was no
 * answer, `TIMEOUT` when it took too long. An answer cut off in the middle counts as no answer.
 * @throws ApiProblem; AbortError when the caller's own signal fired
 */
export async function call<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const { timeoutMs = TIMEOUT_MS, signal, ...rest } = options
  const abort = new AbortController()
  const given = () => abort.abort()
  let late = false
  const timer = setTimeout(() => {
    late = true
    abort.abort()
  }, timeoutMs)
  signal?.addEventListener('abort', given)
  try {
    const answer = await client.call<T>(method, path, { ...rest, signal: abort.signal })
    noteAnswer(true)
    return answer
  } catch (error) {
    if (signal?.aborted) throw error
    const problem = error instanceof ApiProblem ? error : late ? timeoutProblem() : offlineProblem()
    noteAnswer(!problem.temporary)
    throw problem
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', given)
  }
}

function timeoutProblem(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: 'TIMEOUT',
    title: '等了太久没有回音',
    detail: '网络太慢，或服务器繁忙。请换个信号好的地方再试。',
  })
}

function offlineProblem(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: 'OFFLINE',
    title: '连不上服务器',
    detail: '网络不通，或服务器正在重启。请检查网络后再试。',
  })
}

/** Any thrown value as a problem that can be shown. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  return new ApiProblem({
    status: 0,
    code: 'INTERNAL',
    title: '页面出错了',
    detail: '请返回上一页，或重新打开后再试。',
  })
}

export { ApiProblem }
