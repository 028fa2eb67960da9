import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Flex, Input, Modal, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../messages/index.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { type Assembly, assemblyQuery, cancelAssembly, fetchNotice, freezeRoll, publishNotice } from './assembly.api.ts'
import { NoticeText } from './NoticeText.tsx'

export type DialogAction = 'roll.freeze' | 'notice.publish' | 'assembly.cancel'

type Props = { action: DialogAction; assembly: Assembly; onClose: () => void }

const LEAST_REASON = 2

/** Asks once more before an act that owners will notice, and says what it does. */
export function ActionDialog({ action, assembly, onClose }: Props): ReactNode {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const { areaId, id } = assembly
  const run = useMutation({
    mutationFn: () =>
      action === 'roll.freeze'
        ? freezeRoll(areaId, id)
        : action === 'notice.publish'
          ? publishNotice(areaId, id)
          : cancelAssembly(areaId, id, reason.trim()),
    onSuccess: async (changed) => {
      client.setQueryData(assemblyQuery(areaId, id).queryKey, changed)
      await client.invalidateQueries()
      message.success(t(`dialog.${action}.done`))
      onClose()
    },
  })
  return (
    <Modal
      open
      width={action === 'notice.publish' ? 760 : 560}
      title={t(`dialog.${action}.title`)}
      okText={t(`dialog.${action}.ok`)}
      cancelText={t('common.cancel')}
      okButtonProps={{
        danger: action === 'assembly.cancel',
        disabled: action === 'assembly.cancel' && reason.trim().length < LEAST_REASON,
        loading: run.isPending,
      }}
      onOk={() => run.mutate()}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <div>{t(`dialog.${action}.what`)}</div>
        {action === 'notice.publish' && <NoticePreview areaId={areaId} id={id} />}
        {action === 'assembly.cancel' && (
          <Input.TextArea
            autoFocus
            rows={3}
            maxLength={500}
            value={reason}
            placeholder={t('dialog.reason')}
            aria-label={t('dialog.reason')}
            onChange={(e) => setReason(e.target.value)}
          />
        )}
        <ProblemAlert error={run.error} />
      </Flex>
    </Modal>
  )
}

function NoticePreview({ areaId, id }: { areaId: string; id: string }): ReactNode {
  const notice = useQuery({ queryKey: ['notice', areaId, id], queryFn: () => fetchNotice(areaId, id), staleTime: 0 })
  if (notice.isError) return <ProblemAlert error={notice.error} />
  return <div className="notice-frame">{notice.data ? <NoticeText notice={notice.data} /> : <Skeleton active />}</div>
}
