import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../../messages/index.ts'
import { ActionButtons } from '../../../ui/ActionButtons.tsx'
import { Figures } from '../../../ui/Figures.tsx'
import { grouped, moneyText } from '../../../ui/format.ts'
import { meQuery } from '../../session/session.api.ts'
import { MoneyAct } from '../act/MoneyAct.tsx'
import { type Opening, openBooks, openingQuery } from '../fund.api.ts'
import { BankPanel } from './BankPanel.tsx'
import { OpeningProblems } from './OpeningProblems.tsx'
import { SheetsPanel } from './SheetsPanel.tsx'

const PREPARERS = ['BUREAU_DIRECTOR', 'BUREAU_ACCOUNTANT']

type Props = { areaId: string; book: Opening }

/** Before the books open: sheets in, the bank's total, the difference to the cent, and what is wrong with which line. */
export function OpeningView({ areaId, book }: Props): ReactNode {
  const client = useQueryClient()
  const [opening, setOpening] = useState(false)
  const changed = (next: Opening) => client.setQueryData(openingQuery(areaId).queryKey, next)
  const me = useQuery(meQuery)
  // The server's one action is about opening, not about preparing; others see how far it is without the boxes.
  const mayPrepare = me.data?.roles.some((r) => PREPARERS.includes(r.role)) ?? false
  const why = book.actions[0]?.why ?? t('opening.ready')
  return (
    <>
      <OpeningFigures book={book} />
      <Alert
        type="info"
        showIcon
        className="fund-note"
        title={t('opening.state')}
        description={mayPrepare ? why : t('opening.byBureau', { why })}
        action={
          mayPrepare && <ActionButtons actions={book.actions} handlers={{ 'fund.open': () => setOpening(true) }} />
        }
      />
      <div className="two-columns">
        <div>
          <SheetsPanel areaId={areaId} book={book} onChanged={changed} mayChange={mayPrepare} />
          <OpeningProblems book={book} />
        </div>
        {mayPrepare && <BankPanel key={book.version} areaId={areaId} book={book} onChanged={changed} />}
      </div>
      {opening && (
        <MoneyAct
          title={t('opening.open')}
          amount={book.bankTotal ?? '0.00'}
          what={t('opening.what', {
            households: grouped(String(book.households)),
            principal: moneyText(book.principal),
            interest: moneyText(book.interest),
            unallocated: moneyText(book.unallocated),
          })}
          act={t('opening.open')}
          done={t('opening.done')}
          run={(key) => openBooks(areaId, key)}
          onClose={() => setOpening(false)}
        />
      )}
    </>
  )
}

function OpeningFigures({ book }: { book: Opening }): ReactNode {
  const differs = book.difference !== null && book.difference !== '0.00'
  return (
    <Figures
      items={[
        {
          title: t('opening.bankTotal'),
          value: book.bankTotal ? grouped(book.bankTotal) : '—',
          unit: t('motion.yuan'),
        },
        { title: t('fund.principal'), value: grouped(book.principal), unit: t('motion.yuan') },
        { title: t('fund.interest'), value: grouped(book.interest), unit: t('motion.yuan') },
        { title: t('opening.unallocated'), value: grouped(book.unallocated), unit: t('motion.yuan') },
        {
          title: t('opening.difference'),
          value: book.difference === null ? '—' : grouped(book.difference),
          unit: t('motion.yuan'),
          alarm: differs,
          note: book.difference === null ? t('opening.noBank') : differs ? t('opening.differs') : t('opening.agrees'),
        },
        {
          title: t('opening.households'),
          value: grouped(String(book.households)),
          unit: t('unit.counter.unit'),
          note: book.unitsMissing > 0 && t('opening.missing', { n: grouped(String(book.unitsMissing)) }),
        },
      ]}
    />
  )
}
