/** A field that is wrong: JSON pointer into the request and a sentence. */
export type ProblemField = { pointer: string; detail: string }

/** The body of an `application/problem+json` answer. Titles and details are Chinese and may be shown as they are. */
export type ProblemBody = {
  status: number
  code: string
  title: string
  detail: string
  ref?: string
  article?: string
  fields?: ProblemField[]
}

const OFFLINE: ProblemBody = {
  status: 0,
  code: 'OFFLINE',
  title: '连不上服务器',
  detail: '网络不通，或服务器正在重启。请检查网络后重试；已提交成功的内容不会丢失。',
}

/** Everything that can go wrong with a call, the network included. Pages catch this one class. */
export class ApiProblem extends Error {
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number
  /** Stable code of the closed list (`GET /api/errors`), or `OFFLINE`. */
  readonly code: string
  readonly title: string
  readonly detail: string
  /** Number to quote to an administrator. */
  readonly ref: string | undefined
  /** The provision that would be broken. */
  readonly article: string | undefined
  readonly fields: ProblemField[]

  constructor(body: ProblemBody, options?: ErrorOptions) {
    super(`${body.code}: ${body.detail}`, options)
    this.name = 'ApiProblem'
    this.status = body.status
    this.code = body.code
    this.title = body.title
    this.detail = body.detail
    this.ref = body.ref
    this.article = body.article
    this.fields = body.fields ?? []
  }

  /** True when nothing is wrong with the request and trying again may help. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }

  /** The sentence for one field, by the end of its JSON pointer (`/motions/0/title` answers to `title`). */
  field(name: string): string | undefined {
    return this.fields.find((f) => f.pointer === name || f.pointer.endsWith(`/${name}`))?.detail
  }
}

/** @returns the problem of an answer that is not ok, whatever stands in its body */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => null)) as Partial<ProblemBody> | null
  // A gateway in front of the server answers with a page of its own, not with our problem document.
  if (!body?.code || !body.title || !body.detail) {
    return new ApiProblem({
      ...OFFLINE,
      status: response.status,
      code: response.status >= 502 ? 'OFFLINE' : 'INTERNAL',
      title: response.status >= 502 ? OFFLINE.title : '系统出错了',
      detail:
        response.status >= 502 ? OFFLINE.detail : `服务器返回了无法识别的内容（${response.status}）。请稍后重试。`,
    })
  }
  return new ApiProblem({ ...(body as ProblemBody), status: response.status })
}

/** @returns the problem of a request that got no answer at all */
export function offline(cause: unknown): ApiProblem {
  return new ApiProblem(OFFLINE, { cause })
}
