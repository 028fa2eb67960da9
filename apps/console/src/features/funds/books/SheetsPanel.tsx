import { useMutation } from '@tanstack/react-query'
import { App, Button, Flex, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { download } from '../../../platform/client.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Panel } from '../../../ui/Figures.tsx'
import { FileButton } from '../../../ui/FileButton.tsx'
import { grouped, moneyText } from '../../../ui/format.ts'
import { asProblem, ProblemAlert } from '../../../ui/Problem.tsx'
import { type Opening, removeSheet, TEMPLATE_PATH, uploadSheet } from '../fund.api.ts'

type Props = { areaId: string; book: Opening; mayChange: boolean; onChanged: (book: Opening) => void }

/** The sheets that were taken in, one row each, with their sums and what their headings claim. */
export function SheetsPanel({ areaId, book, mayChange, onChanged }: Props): ReactNode {
  const upload = useMutation({ mutationFn: (file: File) => uploadSheet(areaId, file), onSuccess: onChanged })
  const remove = useMutation({ mutationFn: (id: string) => removeSheet(areaId, id), onSuccess: onChanged })
  const buttons = mayChange && (
    <Flex gap={8} justify="center">
      <FileButton
        label={t('opening.upload')}
        accept=".xlsx,.csv"
        busy={upload.isPending}
        onPick={(file) => file && upload.mutate(file)}
      />
      <TemplateButton />
    </Flex>
  )
  return (
    <Panel title={t('opening.sheets')} extra={book.sheets.length > 0 && buttons} flush>
      {(upload.error || remove.error) && <ProblemAlert error={upload.error ?? remove.error} />}
      {book.sheets.length === 0 ? (
        <EmptyState
          title={t('opening.noSheets')}
          hint={mayChange ? t('opening.noSheetsHint') : t('opening.noSheetsOther')}
          action={buttons}
        />
      ) : (
        book.sheets.map((s) => (
          <div key={s.id} className="line-item">
            <div className="wrap">
              <div>
                {s.fileName}
                <span className="muted">　{s.building ?? s.sheet}</span>
              </div>
              <div className="muted">
                {t('opening.sheetSum', {
                  lines: grouped(String(s.lines)),
                  principal: moneyText(s.principal),
                  interest: moneyText(s.interest),
                })}
              </div>
              {s.errors > 0 && <div className="alarm">{t('opening.sheetErrors', { n: s.errors })}</div>}
              {s.warnings.map((warning) => (
                <div key={warning} className="warn">
                  {warning}
                </div>
              ))}
            </div>
            {mayChange && (
              <Popconfirm title={t('opening.removeAsk')} onConfirm={() => remove.mutate(s.id)}>
                <Button type="text" size="small" loading={remove.isPending && remove.variables === s.id}>
                  {t('common.remove')}
                </Button>
              </Popconfirm>
            )}
          </div>
        ))
      )}
    </Panel>
  )
}

/** An empty sheet with the columns that are read. */
function TemplateButton(): ReactNode {
  const { message } = App.useApp()
  return (
    <Button
      onClick={() =>
        download(TEMPLATE_PATH, t('opening.templateName')).catch((e: unknown) => message.error(asProblem(e).detail))
      }
    >
      {t('opening.template')}
    </Button>
  )
}
