import { Tag } from 'antd'
import type { ReactNode } from 'react'
import type { AssemblySummary } from './assembly.api.ts'

const COLOURS: Record<string, string> = {
  VOTING: 'processing',
  OBJECTION: 'warning',
  PUBLISHED: 'success',
  FINAL: 'success',
  NOTICED: 'blue',
}

/** The state of an assembly in the server's words. */
export function AssemblyStateTag({ assembly }: { assembly: Pick<AssemblySummary, 'state' | 'stateTitle'> }): ReactNode {
  return <Tag color={COLOURS[assembly.state] ?? 'default'}>{assembly.stateTitle}</Tag>
}
