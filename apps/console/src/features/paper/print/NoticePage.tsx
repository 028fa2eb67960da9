import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import { fetchNotice } from '../../assembly/assembly.api.ts'
import { NoticeText } from '../../assembly/NoticeText.tsx'
import { PrintFrame } from './PrintFrame.tsx'

/** The notice for the board at the gate. */
export default function NoticePage(): ReactNode {
  const { areaId, assemblyId } = useParams({ strict: false }) as { areaId: string; assemblyId: string }
  const notice = useQuery({ queryKey: ['notice', areaId, assemblyId], queryFn: () => fetchNotice(areaId, assemblyId) })
  return (
    <QueryView query={notice}>
      {(text) => (
        <PrintFrame hint={t('print.noticeHint')}>
          <div className="sheet">
            <NoticeText notice={text} />
          </div>
        </PrintFrame>
      )}
    </QueryView>
  )
}
