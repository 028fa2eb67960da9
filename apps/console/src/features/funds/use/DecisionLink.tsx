import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import type { Use } from '../use.types.ts'

/** The owners' decision that the use rests on. */
export function DecisionLink({ use }: { use: Use }): ReactNode {
  return (
    <Link
      to="/areas/$areaId/assemblies/$assemblyId"
      params={{ areaId: use.areaId, assemblyId: use.assemblyId }}
      title={use.assemblyTitle}
    >
      {t('use.decidedIn', { seq: use.motionSeq, assembly: use.assemblyTitle })}
    </Link>
  )
}
