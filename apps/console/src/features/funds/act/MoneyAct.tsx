import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Flex, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../../messages/index.ts'
import { grouped } from '../../../ui/format.ts'
import { asProblem, ProblemAlert } from '../../../ui/Problem.tsx'
import { newKey } from '../money-key.ts'

type Props = {
  title: string
  /** The amount in figures, once more, large; null where no money moves. */
  amount: string | null
  what: ReactNode
  /** Words of the button. */
  act: string
  done: string
  danger?: boolean
  run: (key: string) => Promise<unknown>
  /** Back to the form; not offered while it is unknown whether the act was recorded. */
  onBack?: () => void
  onClose: () => void
}

/**
 * The last look before an act that cannot be taken back: the amount in figures, and what it does. One opening of this
 * window is one press: its key is kept for every retry, so that a lost answer never moves money twice.
 */
export function MoneyAct({ title, amount, what, act, done, danger, run, onBack, onClose }: Props): ReactNode {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [key] = useState(newKey)
  const send = useMutation({
    mutationFn: () => run(key),
    // Somebody else was faster, or something changed: the page behind shows what stands now.
    onError: (error) => void (asProblem(error).temporary || client.invalidateQueries()),
    onSuccess: async () => {
      await client.invalidateQueries()
      void message.success(done)
      onClose()
    },
  })
  const unknown = send.isError && asProblem(send.error).temporary
  return (
    <Modal
      open
      width={560}
      title={title}
      okText={unknown ? t('fund.sendAgain') : amount ? t('fund.actAmount', { act, amount: grouped(amount) }) : act}
      cancelText={onBack && !unknown ? t('common.previous') : t('common.cancel')}
      okButtonProps={{ danger: danger ?? false, loading: send.isPending }}
      cancelButtonProps={{ disabled: send.isPending }}
      closable={!send.isPending}
      mask={{ closable: false }}
      onOk={() => send.mutate()}
      onCancel={onBack && !unknown ? onBack : onClose}
    >
      <Flex vertical gap={12}>
        {amount && (
          <div className="act-amount">
            <strong>{grouped(amount)}</strong> {t('motion.yuan')}
          </div>
        )}
        <div className="wrap">{what}</div>
        <ProblemAlert error={send.error} />
        {unknown && <div className="warn">{t('fund.unknown')}</div>}
      </Flex>
    </Modal>
  )
}
