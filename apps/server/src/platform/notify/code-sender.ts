import { AppError } from '../errors.ts'

/** Sends one-time codes to phones. */
export type CodeSender = {
  /** @returns the code itself only in demo mode, where it is shown on screen; null everywhere else */
  send(phone: string, code: string): Promise<{ shown: string | null }>
}

/** Development adapter: nothing leaves the machine, the code appears on the sign-in page. Demo mode only. */
export function demoCodeSender(): CodeSender {
  return { send: async (_phone, code) => ({ shown: code }) }
}

/** Used where no SMS gateway is configured: refuses, so that nobody believes a message was sent. */
export function noCodeSender(): CodeSender {
  return {
    send: async () => {
      throw new AppError('NO_SMS')
    },
  }
}
