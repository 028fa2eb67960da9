import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Descriptions, Drawer, Flex, Input, Popover, Space, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { t, word } from '../../messages/index.ts'
import { ActionButtons, allowed } from '../../ui/ActionButtons.tsx'
import { areaText, dayText } from '../../ui/format.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { Trail } from '../../ui/Trail.tsx'
import { TransferForm } from './TransferForm.tsx'
import { UnitChangeForm } from './UnitChangeForm.tsx'
import { fetchUnit, type Unit, type UnitDetail, unmask } from './unit.api.ts'

type Props = { areaId: string; unitId: string | undefined; onClose: () => void }

/** The server refuses shorter reasons: they explain nothing to whoever reads the record. */
const LEAST_REASON = 4

/** One unit beside the list or the map it was opened from. */
/** One unit beside the list or the map it was opened from. */
export function UnitDrawer({ areaId, unitId, onClose }: Props): ReactNode {
  const query = useQuery({
    queryKey: ['unit', areaId, unitId],
    queryFn: () => fetchUnit(areaId, unitId ?? ''),
    enabled: Boolean(unitId),
  })
  return (
    <Drawer
      open={Boolean(unitId)}
      size={520}
      title={query.data?.label ?? t('unit.title')}
      onClose={onClose}
      destroyOnHidden
    >
      {unitId && <QueryView query={query}>{(unit) => <UnitView areaId={areaId} unit={unit} />}</QueryView>}
    </Drawer>
  )
}

function UnitView({ areaId, unit }: { areaId: string; unit: UnitDetail }): ReactNode {
  const [doing, setDoing] = useState<'change' | 'transfer' | null>(null)
  const mayUnmask = allowed(unit.actions, 'person.unmask')
  const facts: [string, ReactNode][] = [
    [t('unit.kind'), `${word('unit.kind', unit.kind)} · ${word('unit.use', unit.use)}`],
    [t('unit.state'), word('unit.state', unit.state)],
    [t('unit.area'), unit.area ? areaText(unit.area) : <Missing key="area" />],
    [
      t('unit.areaSource'),
      <span key="source" className={unit.provisional ? 'warn' : undefined}>
        {word('unit.areaSource', unit.areaSource)}
        {unit.provisional && t('unit.provisional')}
      </span>,
    ],
    ...(unit.layout ? ([[t('unit.layout'), unit.layout]] as [string, ReactNode][]) : []),
    ...(unit.innerArea ? ([[t('unit.innerArea'), areaText(unit.innerArea)]] as [string, ReactNode][]) : []),
    ...(unit.floor ? ([[t('unit.floor'), unit.floor]] as [string, ReactNode][]) : []),
    ...(unit.estateNo ? ([[t('unit.estateNo'), unit.estateNo]] as [string, ReactNode][]) : []),
  ]
  return (
    <Flex vertical gap={20}>
      <Descriptions
        column={2}
        size="small"
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
      <section>
        <h3 className="drawer-title">{t('unit.owners')}</h3>
        {unit.owners.length === 0 && (
          <p className="muted">
            {unit.state === 'OWNED'
              ? t('unit.noOwnerLong')
              : t('unit.developerLong', { name: unit.developer?.name ?? t('unit.developer') })}
          </p>
        )}
        {unit.owners.map((owner) => (
          <OwnerRow key={owner.id} areaId={areaId} owner={owner} mayUnmask={mayUnmask} />
        ))}
      </section>
      {unit.household.length > 0 && (
        <section>
          <h3 className="drawer-title">{t('unit.household')}</h3>
          {unit.household.map((member) => (
            <div key={member.id} className="wrap">
              {member.name ?? t('unit.nameless')} <Tag>{word('household.role', member.role)}</Tag>
            </div>
          ))}
        </section>
      )}
      <Flex gap={8} wrap>
        <ActionButtons
          actions={unit.actions}
          handlers={{ 'unit.change': () => setDoing('change'), 'ownership.transfer': () => setDoing('transfer') }}
        />
      </Flex>
      {unit.history.length > 0 && (
        <section>
          <h3 className="drawer-title">{t('unit.history')}</h3>
          <Trail
            items={unit.history.map((h) => ({
              key: `${h.personId}${h.fromDate}`,
              when: `${dayText(h.fromDate)} — ${h.untilDate ? dayText(h.untilDate) : t('unit.untilNow')}`,
              what: h.name,
              who: h.share !== '1/1' && h.form === 'SHARED' ? h.share : undefined,
            }))}
          />
        </section>
      )}
      {unit.assemblies.length > 0 && (
        <section>
          <h3 className="drawer-title">{t('unit.assemblies')}</h3>
          {unit.assemblies.map((a) => (
            <div key={a.id}>
              <Link to="/areas/$areaId/assemblies/$assemblyId" params={{ areaId, assemblyId: a.id }}>
                {a.title}
              </Link>{' '}
              <span className="muted">{word('assembly.state', a.state)}</span>
            </div>
          ))}
        </section>
      )}
      {doing === 'change' && <UnitChangeForm areaId={areaId} unit={unit} onClose={() => setDoing(null)} />}
      {doing === 'transfer' && <TransferForm areaId={areaId} unit={unit} onClose={() => setDoing(null)} />}
    </Flex>
  )
}

/** A unit without area stops the freezing of every roll it is on. */
function Missing(): ReactNode {
  return <span className="alarm">{t('unit.noAreaLong')}</span>
}

function OwnerRow(props: { areaId: string; owner: Unit['owners'][number]; mayUnmask: boolean }): ReactNode {
  const { areaId, owner, mayUnmask } = props
  const [reason, setReason] = useState('')
  const look = useMutation({ mutationFn: () => unmask(areaId, owner.id, reason.trim()) })
  const person = look.data
  return (
    <div className="owner-row">
      <Flex justify="space-between" align="center" gap={8}>
        <span className="wrap">
          {person?.name ?? owner.name} <Tag>{word('person.kind', owner.kind)}</Tag>
          {owner.form !== 'SOLE' && (
            <span className="muted">
              {word('unit.form', owner.form)}
              {owner.form === 'SHARED' && ` ${owner.share}`}
            </span>
          )}
        </span>
        {mayUnmask && !person && (
          <Popover
            trigger="click"
            placement="bottomRight"
            title={t('unmask.title')}
            content={
              <Flex vertical gap={8} style={{ width: 300 }}>
                <span className="muted">{t('unmask.hint')}</span>
                <Space.Compact>
                  <Input
                    value={reason}
                    maxLength={200}
                    placeholder={t('unmask.reason')}
                    onChange={(e) => setReason(e.target.value)}
                    onPressEnter={() => reason.trim().length >= LEAST_REASON && look.mutate()}
                  />
                  <Button
                    type="primary"
                    disabled={reason.trim().length < LEAST_REASON}
                    loading={look.isPending}
                    onClick={() => look.mutate()}
                  >
                    {t('unmask.go')}
                  </Button>
                </Space.Compact>
                <ProblemAlert error={look.error} />
              </Flex>
            }
          >
            <Button size="small">{t('unmask.button')}</Button>
          </Popover>
        )}
      </Flex>
      {person && (
        <div className="muted">
          {t('unmask.phone', { phone: person.phone ?? '—' })}　{t('unmask.idNo', { idNo: person.idNo ?? '—' })}
        </div>
      )}
    </div>
  )
}
