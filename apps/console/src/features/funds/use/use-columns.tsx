import { Link } from '@tanstack/react-router'
import { t } from '../../../messages/index.ts'
import type { Column } from '../../../ui/DataTable.tsx'
import { dayText, grouped, timeText } from '../../../ui/format.ts'
import type { UseRow } from '../use.types.ts'
import { UseStateTag } from './UseState.tsx'

/** Columns of a list of uses. @param everywhere uses of several areas: each says where it is */
export function listColumns(everywhere: boolean): Column<UseRow>[] {
  const money = (key: 'amount' | 'decided' | 'paid', hidden = false): Column<UseRow> => ({
    key,
    title: t('fund.inYuan', { what: t(`use.${key}`) }),
    width: 140,
    number: true,
    hidden,
    render: (u) => grouped(u[key]),
  })
  const where: Column<UseRow> = { key: 'area', title: t('use.area'), width: 160, long: true, render: (u) => u.areaName }
  return [
    {
      key: 'title',
      title: t('use.title'),
      always: true,
      width: 270,
      long: true,
      render: (u) => (
        <Link to="/areas/$areaId/fund/uses/$useId" params={{ areaId: u.areaId, useId: u.id }}>
          {u.title}
        </Link>
      ),
    },
    ...(everywhere ? [where] : []),
    {
      key: 'state',
      title: t('use.state'),
      width: 170,
      render: (u) => <UseStateTag use={u} shown={u.previewUntil !== null} />,
    },
    money('amount'),
    money('paid'),
    money('decided', true),
    {
      key: 'scope',
      title: t('use.scope'),
      width: 150,
      long: true,
      hidden: everywhere,
      render: (u) => u.scopeTitle,
    },
    { key: 'households', title: t('use.units'), width: 90, number: true, render: (u) => grouped(String(u.households)) },
    { key: 'preview', title: t('use.previewUntil'), width: 120, hidden: true, render: (u) => dayText(u.previewUntil) },
    { key: 'updated', title: t('use.updated'), width: 150, render: (u) => timeText(u.updatedAt) },
  ]
}
