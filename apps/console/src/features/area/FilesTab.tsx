import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { t, word } from '../../messages/index.ts'
import { download } from '../../platform/client.ts'
import { allowed } from '../../ui/ActionButtons.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FileButton } from '../../ui/FileButton.tsx'
import { timeText } from '../../ui/format.ts'
import { asProblem } from '../../ui/Problem.tsx'
import { fetchFiles, type StoredFile, uploadFile } from './area.api.ts'

/** Everything kept for this area: import files, letters, scans of paper ballots. */
export default function FilesTab(): ReactNode {
  const { areaId } = useParams({ strict: false }) as { areaId: string }
  const client = useQueryClient()
  const { message } = App.useApp()
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(areaId, file),
    onSuccess: () => client.invalidateQueries({ queryKey: ['files', areaId] }),
    onError: (error) => void message.error(asProblem(error).detail),
  })
  const button = (
    <FileButton
      label={t('files.upload')}
      accept=".png,.jpg,.jpeg,.pdf"
      busy={upload.isPending}
      onPick={(file) => file && upload.mutate(file)}
    />
  )
  return (
    <DataTable<StoredFile>
      name="files"
      queryKey={['files', areaId]}
      fetchPage={(page) => fetchFiles(areaId, page)}
      rowKey={(f) => f.id}
      filters={(actions) => allowed(actions, 'file.upload') && button}
      columns={[
        {
          key: 'name',
          title: t('files.name'),
          always: true,
          width: 420,
          long: true,
          render: (f) => (
            <Button
              type="link"
              style={{ padding: 0, height: 'auto' }}
              onClick={() =>
                download(`/api/areas/${areaId}/files/${f.id}`, f.name).catch((e: unknown) =>
                  message.error(asProblem(e).detail),
                )
              }
            >
              {f.name}
            </Button>
          ),
        },
        { key: 'purpose', title: t('files.purpose'), width: 140, render: (f) => word('files.purpose', f.purpose) },
        { key: 'size', title: t('files.size'), width: 110, number: true, render: (f) => sizeText(Number(f.size)) },
        { key: 'by', title: t('files.by'), width: 160, long: true, render: (f) => f.by ?? '—' },
        { key: 'at', title: t('files.at'), width: 160, render: (f) => timeText(f.createdAt) },
      ]}
      empty={<EmptyState title={t('files.none')} hint={t('files.noneHint')} />}
    />
  )
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
