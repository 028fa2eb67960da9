import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Flex, Form, Input, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { FileButton } from '../../ui/FileButton.tsx'
import { showFieldProblems } from '../../ui/field-problems.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { uploadFile } from '../area/area.api.ts'
import { type Assembly, type AuthorityDraft, recordAuthority } from './assembly.api.ts'
import { LinePicker } from './LinePicker.tsx'

const KINDS = ['AGENT', 'DELEGATE', 'GUARDIAN'] as const

/** Records who votes for a line, with the letter that says so. */
export function AuthorityForm({ assembly, onClose }: { assembly: Assembly; onClose: () => void }): ReactNode {
  const { areaId, id } = assembly
  const client = useQueryClient()
  const [form] = Form.useForm<AuthorityDraft>()
  const [letter, setLetter] = useState<File | null>(null)
  const kind = Form.useWatch('kind', form) ?? 'AGENT'
  const save = useMutation({
    mutationFn: async (draft: AuthorityDraft) => {
      const letterFileId = letter ? (await uploadFile(areaId, letter, 'LETTER')).id : undefined
      return recordAuthority(areaId, id, {
        ...draft,
        note: draft.note ?? '',
        ...(letterFileId ? { letterFileId } : {}),
      })
    },
    onError: (error) => showFieldProblems(form, error),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['authorities', areaId, id] })
      onClose()
    },
  })
  return (
    <Drawer
      open
      size={520}
      title={t('authority.add')}
      onClose={onClose}
      footer={
        <Flex justify="end" gap={8}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {t('common.save')}
          </Button>
        </Flex>
      }
    >
      <Form<AuthorityDraft>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'AGENT', validUntil: assembly.votingUntil ?? '' }}
        onFinish={(draft) => save.mutate(draft)}
      >
        <Form.Item name="kind" label={t('authority.kind')} extra={t(`authority.kindHint.${kind}`)}>
          <Radio.Group options={KINDS.map((value) => ({ value, label: word('authority.kind', value) }))} />
        </Form.Item>
        <Form.Item
          name="lineId"
          label={t('authority.line')}
          rules={[{ required: true, message: t('authority.lineNeeded') }]}
        >
          <LinePicker assembly={assembly} />
        </Form.Item>
        {kind === 'GUARDIAN' && (
          <Form.Item name="wardName" label={t('authority.ward')} extra={t('authority.wardHint')}>
            <Input maxLength={100} />
          </Form.Item>
        )}
        <Flex gap={12}>
          <Form.Item
            name="holderName"
            label={t('authority.holder')}
            style={{ flex: 1 }}
            rules={[{ required: true, message: t('authority.holderNeeded') }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="holderPhone"
            label={t('authority.phone')}
            style={{ flex: 1 }}
            rules={[{ required: true, pattern: /^1[3-9]\d{9}$/, message: t('authority.phoneNeeded') }]}
          >
            <Input maxLength={11} inputMode="numeric" />
          </Form.Item>
        </Flex>
        <Flex gap={12}>
          <Form.Item
            name="validFrom"
            label={t('authority.from')}
            style={{ flex: 1 }}
            rules={[{ required: true, message: t('authority.termNeeded') }]}
          >
            <DayInput />
          </Form.Item>
          <Form.Item
            name="validUntil"
            label={t('authority.until')}
            style={{ flex: 1 }}
            rules={[{ required: true, message: t('authority.termNeeded') }]}
          >
            <DayInput />
          </Form.Item>
        </Flex>
        <Form.Item label={t('authority.letter')} extra={t('authority.letterHint')}>
          <FileButton keep label={t('authority.letterPick')} accept=".png,.jpg,.jpeg,.pdf" onPick={setLetter} />
        </Form.Item>
        <Form.Item name="note" label={t('authority.note')}>
          <Input maxLength={500} placeholder={t('authority.noteHint')} />
        </Form.Item>
        <ProblemAlert error={save.error} />
      </Form>
    </Drawer>
  )
}
