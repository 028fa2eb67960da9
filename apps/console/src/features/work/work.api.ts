import { api, data } from '../../platform/client.ts'

/** What must I do, what is wrong, what is there: my own subtree only. */
export const fetchWork = () => data(api.GET('/api/work'))

export type Work = Awaited<ReturnType<typeof fetchWork>>
export type Todo = Work['todo'][number]
export type Warning = Work['warnings'][number]
