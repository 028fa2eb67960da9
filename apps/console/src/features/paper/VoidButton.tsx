import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Input, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../messages/index.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import type { Assembly } from '../assembly/assembly.api.ts'
import { type Paper, voidPaper } from './paper.api.ts'

const LEAST_REASON = 2

/** Declares a paper ballot void, with the reason; it stays on the count sheet. */
export function VoidButton({ assembly, paper }: { assembly: Assembly; paper: Paper }): ReactNode {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [open, setOpen] = useState(false)
  const run = useMutation({
    mutationFn: () => voidPaper(assembly.areaId, assembly.id, paper, reason.trim()),
    onSuccess: async () => {
      setOpen(false)
      await client.invalidateQueries({ queryKey: ['papers', assembly.areaId, assembly.id] })
    },
  })
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="left"
      title={t('paper.voidTitle')}
      content={
        <Flex vertical gap={8} style={{ width: 280 }}>
          <Input
            value={reason}
            maxLength={200}
            placeholder={t('paper.voidReason')}
            onChange={(e) => setReason(e.target.value)}
          />
          <ProblemAlert error={run.error} />
          <Button
            danger
            disabled={reason.trim().length < LEAST_REASON}
            loading={run.isPending}
            onClick={() => run.mutate()}
          >
            {t('paper.voidGo')}
          </Button>
        </Flex>
      }
    >
      <Button size="small" type="text">
        {t('paper.void')}
      </Button>
    </Popover>
  )
}
