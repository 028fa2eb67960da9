import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Drawer, Flex } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../messages/index.ts'
import { FileButton } from '../../ui/FileButton.tsx'
import { asProblem, ProblemAlert } from '../../ui/Problem.tsx'
import { uploadFile } from '../area/area.api.ts'
import type { Assembly } from '../assembly/assembly.api.ts'
import { type Choice, choicesOn, confirmPaper, keyPaper, type Paper, unitsText } from './paper.api.ts'

export type Keying = { paper: Paper; mode: 'key' | 'confirm' }

type Props = { assembly: Assembly; keying: Keying; onClose: () => void }

/** Keys a paper ballot from the sheet. The second person keys it again without seeing what the first one keyed. */
export function KeyDrawer({ assembly, keying, onClose }: Props): ReactNode {
  const { paper, mode } = keying
  const client = useQueryClient()
  const { message } = App.useApp()
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const [scan, setScan] = useState<File | null>(null)
  const complete = paper.motions.every((m) => choices[m.motionId])
  const send = useMutation({
    mutationFn: async () => {
      const list = paper.motions.map((m) => ({ motionId: m.motionId, choice: choices[m.motionId]! }))
      if (mode === 'confirm') return confirmPaper(assembly.areaId, assembly.id, paper, list)
      const scanFileId = scan ? (await uploadFile(assembly.areaId, scan, 'PAPER_SCAN')).id : undefined
      return keyPaper(assembly.areaId, assembly.id, paper, list, scanFileId)
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['papers', assembly.areaId, assembly.id] })
      message.success(mode === 'key' ? t('paper.keyed') : t('paper.confirmed'))
      onClose()
    },
    onError: () => client.invalidateQueries({ queryKey: ['papers', assembly.areaId, assembly.id] }),
  })
  // Two keyings that differ send the sheet back: this drawer is about a state that is no more.
  const settled = send.isError && asProblem(send.error).status === 409
  return (
    <Drawer
      open
      size={560}
      title={t(mode === 'key' ? 'paper.keyTitle' : 'paper.confirmTitle', { serial: paper.serialText })}
      onClose={onClose}
      footer={
        <Flex justify="end" gap={8}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" disabled={!complete || settled} loading={send.isPending} onClick={() => send.mutate()}>
            {t(mode === 'key' ? 'paper.keyGo' : 'paper.confirmGo')}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={12}>
        <strong className="wrap">{unitsText(paper)}</strong>
        <Alert type="info" title={t(mode === 'key' ? 'paper.keyHint' : 'paper.confirmHint')} />
        <div>
          {paper.motions.map((m) => (
            <div key={m.motionId} className="key-motion">
              <div className="key-title">{t('participation.motion', { seq: m.seq, title: m.title })}</div>
              <div className="key-choices">
                {choicesOn(assembly.rules).map((choice) => (
                  <button
                    key={choice}
                    type="button"
                    className="key-choice"
                    aria-pressed={choices[m.motionId] === choice}
                    onClick={() => setChoices((old) => ({ ...old, [m.motionId]: choice }))}
                  >
                    {t(`paper.choice.${choice}`)}
                  </button>
                ))}
              </div>
            </div>
          ))}
        </div>
        {mode === 'key' && <FileButton keep label={t('paper.scan')} accept=".png,.jpg,.jpeg,.pdf" onPick={setScan} />}
        <ProblemAlert error={send.error} />
      </Flex>
    </Drawer>
  )
}
