import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type Answer = { status: number; body: string }

/**
 * One keep-alive connection that asks one thing at a time. Much lighter than fetch: client and server share the machine,
 * and a heavy client would be measured as a slow server. Understands answers with a content-length only.
 */
export class HttpClient {
  readonly #socket: Socket
  #received: Buffer[] = []
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#take(chunk))
    // What went wrong is said by 'close', which always follows.
    socket.on('error', () => {})
    socket.on('close', () => this.#waiting?.reject(new Error('the server closed the connection')))
  }

  static async open(port: number): Promise<HttpClient> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return new HttpClient(socket)
  }

  ask(method: string, path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> {
    const text = body === undefined ? '' : JSON.stringify(body)
    const lines = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1']
    for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
    if (body !== undefined) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(text)}`)
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(`${lines.join('\r\n')}\r\n\r\n${text}`)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk)
    const all = this.#received.length === 1 ? chunk : Buffer.concat(this.#received)
    this.#received = [all]
    const end = all.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = all.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1])
    if (Number.isNaN(length)) {
      this.#fail(new Error(`an answer without content-length: ${head}`))
      return
    }
    if (all.length < end + 4 + length) return
    const answer = { status: Number(head.slice(9, 12)), body: all.toString('utf8', end + 4, end + 4 + length) }
    const waiting = this.#waiting
    this.#received = []
    this.#waiting = null
    waiting?.resolve(answer)
  }

  #fail(error: Error): void {
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.reject(error)
  }
}

/** `count` connections, for as long as `work` takes. */
export async function withClients<T>(
  port: number,
  count: number,
  work: (clients: HttpClient[]) => Promise<T>,
): Promise<T> {
  const clients = await Promise.all(Array.from({ length: count }, () => HttpClient.open(port)))
  try {
    return await work(clients)
  } finally {
    for (const client of clients) client.close()
  }
}
