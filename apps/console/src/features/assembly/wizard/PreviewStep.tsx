import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import { fetchNotice } from '../assembly.api.ts'
import { NoticeText } from '../NoticeText.tsx'
import type { StepProps } from './WizardPage.tsx'

/** The notice exactly as it will be posted, and what still has to happen before that. */
export function PreviewStep({ areaId, assembly }: StepProps): ReactNode {
  const notice = useQuery({
    queryKey: ['notice', areaId, assembly?.id, assembly?.version],
    queryFn: () => fetchNotice(areaId, assembly?.id ?? ''),
    enabled: assembly !== undefined,
  })
  return (
    <>
      <p style={{ marginTop: 0 }}>{t('wizard.previewHint')}</p>
      <QueryView query={notice}>
        {(text) => (
          <div className="notice-frame" style={{ maxHeight: 'none' }}>
            <NoticeText notice={text} />
          </div>
        )}
      </QueryView>
    </>
  )
}
