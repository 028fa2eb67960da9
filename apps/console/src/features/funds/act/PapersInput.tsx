import { useMutation } from '@tanstack/react-query'
import { Button, Flex, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../../messages/index.ts'
import { FileButton } from '../../../ui/FileButton.tsx'
import { ProblemAlert } from '../../../ui/Problem.tsx'
import { uploadFile } from '../../area/area.api.ts'
import type { PaperStage } from '../use.types.ts'
import type { NewPaper } from './acts.ts'

type Props = {
  areaId: string
  stages: readonly PaperStage[]
  value?: NewPaper[]
  onChange?: (papers: NewPaper[]) => void
}

/** Files that go with an act: uploaded at once, named here, bound to the use only when the act is sent. */
export function PapersInput({ areaId, stages, value = [], onChange }: Props): ReactNode {
  const [stage, setStage] = useState<PaperStage>(stages[0]!)
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(areaId, file),
    onSuccess: (file) => onChange?.([...value, { fileId: file.id, title: file.name.replace(/\.[^.]+$/, ''), stage }]),
  })
  const change = (fileId: string, title: string) =>
    onChange?.(value.map((p) => (p.fileId === fileId ? { ...p, title } : p)))
  return (
    <Flex vertical gap={8}>
      {value.map((p) => (
        <Flex key={p.fileId} gap={8} align="center">
          {stages.length > 1 && <span className="muted nowrap">{word('use.paper', p.stage)}</span>}
          <Input
            value={p.title}
            maxLength={200}
            aria-label={t('use.paperTitle')}
            onChange={(e) => change(p.fileId, e.target.value)}
          />
          <Button type="text" onClick={() => onChange?.(value.filter((other) => other.fileId !== p.fileId))}>
            {t('common.remove')}
          </Button>
        </Flex>
      ))}
      <Flex gap={8}>
        {stages.length > 1 && (
          <Select<PaperStage>
            aria-label={t('use.paperKind')}
            style={{ width: 120 }}
            value={stage}
            options={stages.map((s) => ({ value: s, label: word('use.paper', s) }))}
            onChange={setStage}
          />
        )}
        <FileButton
          label={t('use.uploadPaper')}
          accept=".pdf,.png,.jpg,.jpeg"
          busy={upload.isPending}
          onPick={(file) => file && upload.mutate(file)}
        />
      </Flex>
      <ProblemAlert error={upload.error} />
    </Flex>
  )
}
