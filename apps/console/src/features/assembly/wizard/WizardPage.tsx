import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button, Flex, Steps } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../../messages/index.ts'
import { useAddress } from '../../../ui/address.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/Problem.tsx'
import { QueryView } from '../../../ui/QueryView.tsx'
import { areaQuery } from '../../area/area.api.ts'
import { type Me, meQuery } from '../../session/session.api.ts'
import { type Assembly, type AssemblyDraft, assemblyQuery, changeAssembly, createAssembly } from '../assembly.api.ts'
import { DaysStep } from './DaysStep.tsx'
import { draftOf, newDraft, type Organiser, toSend } from './draft.ts'
import { MeetingStep } from './MeetingStep.tsx'
import { MotionsStep } from './MotionsStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { RulesStep } from './RulesStep.tsx'
import { WizardAside } from './WizardAside.tsx'
import '../assembly.css'
import './wizard.css'

export type StepProps = {
  areaId: string
  draft: AssemblyDraft
  change: (part: Partial<AssemblyDraft>) => void
  /** There once the draft has been saved for the first time: it brings the rules and the earliest days. */
  assembly: Assembly | undefined
  error: unknown
}

const STEPS = ['meeting', 'motions', 'days', 'rules', 'preview'] as const
/** The first save happens here: from then on the server knows the rules and computes days. */
const FIRST_SAVE = 1

/** Drafts an assembly step by step; every step is saved, so nothing is lost by leaving. */
export default function WizardPage(): ReactNode {
  const { areaId, assemblyId } = useParams({ strict: false }) as { areaId: string; assemblyId?: string }
  const me = useQuery(meQuery)
  const assembly = useQuery({ ...assemblyQuery(areaId, assemblyId ?? ''), enabled: assemblyId !== undefined })
  return (
    <div className="page">
      {assemblyId === undefined ? (
        me.data && <Wizard areaId={areaId} assembly={undefined} start={newDraft(organiserOf(me.data, areaId))} />
      ) : (
        <QueryView query={assembly}>
          {(saved) => <Wizard key={saved.id} areaId={areaId} assembly={saved} start={draftOf(saved)} />}
        </QueryView>
      )}
    </div>
  )
}

/** Who drafts is usually who convenes. */
function organiserOf(me: Me, areaId: string): Organiser {
  if (me.roles.some((r) => r.areaId === areaId && r.role.startsWith('COMMITTEE'))) return 'COMMITTEE'
  return me.roles.some((r) => r.role === 'STREET_CLERK') ? 'STREET' : 'COMMUNITY'
}

type WizardProps = { areaId: string; assembly: Assembly | undefined; start: AssemblyDraft }

function Wizard({ areaId, assembly, start }: WizardProps): ReactNode {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [address, setAddress] = useAddress()
  const area = useQuery(areaQuery(areaId))
  const [draft, setDraft] = useState(start)
  const [local, setLocal] = useState(0)
  const step = assembly ? clamp(Number(address.step ?? '0')) : local
  const go = (to: number) => {
    toTop()
    if (assembly) setAddress({ step: String(to) }, { keepPage: true })
    else setLocal(to)
  }
  const save = useMutation({
    mutationFn: () =>
      assembly
        ? changeAssembly(areaId, assembly.id, assembly.version, toSend(draft))
        : createAssembly(areaId, toSend(draft)),
    onSuccess: (saved) => client.setQueryData(assemblyQuery(areaId, saved.id).queryKey, saved),
  })

  const forward = async () => {
    if (!assembly && step < FIRST_SAVE) return go(step + 1)
    const saved = await save.mutateAsync().catch(() => null)
    if (!saved) return
    toTop()
    const params = { areaId, assemblyId: saved.id }
    const next = step + 1
    if (next >= STEPS.length) await navigate({ to: '/areas/$areaId/assemblies/$assemblyId', params })
    else
      await navigate({
        to: '/areas/$areaId/assemblies/$assemblyId/edit',
        params,
        search: { step: String(next) } as never,
        replace: !assembly,
      })
  }

  const props: StepProps = {
    areaId,
    draft,
    change: (part) => setDraft((old) => ({ ...old, ...part })),
    assembly,
    error: save.error,
  }
  const name = STEPS[step]!
  return (
    <>
      <PageHeader
        path={[
          {
            title: (
              <Link to="/areas/$areaId" params={{ areaId }}>
                {area.data?.name ?? '…'}
              </Link>
            ),
          },
          {
            title: (
              <Link to="/areas/$areaId/assemblies" params={{ areaId }}>
                {t('assemblies.title')}
              </Link>
            ),
          },
        ]}
        title={assembly ? t('wizard.change') : t('wizard.new')}
      />
      <Steps
        size="small"
        current={step}
        className="wizard-steps"
        onChange={(to) => (assembly || to <= FIRST_SAVE) && go(to)}
        items={STEPS.map((s, index) => ({ title: t(`wizard.step.${s}`), disabled: !assembly && index > FIRST_SAVE }))}
      />
      <div className="two-columns assembly-columns">
        <div className="panel">
          <div className="panel-body wizard-body">
            {name === 'meeting' && <MeetingStep {...props} />}
            {name === 'motions' && <MotionsStep {...props} />}
            {name === 'days' && <DaysStep {...props} />}
            {name === 'rules' && <RulesStep {...props} />}
            {name === 'preview' && <PreviewStep {...props} />}
            <ProblemAlert error={save.error} />
            <Flex justify="space-between" className="wizard-foot">
              <Button disabled={step === 0} onClick={() => go(step - 1)}>
                {t('common.previous')}
              </Button>
              <Button
                type="primary"
                loading={save.isPending}
                disabled={!complete(name, draft)}
                onClick={() => void forward()}
              >
                {name === 'preview'
                  ? t('wizard.finish')
                  : !assembly && step < FIRST_SAVE
                    ? t('common.next')
                    : t('wizard.saveNext')}
              </Button>
            </Flex>
          </div>
        </div>
        <WizardAside step={name} assembly={assembly} />
      </div>
    </>
  )
}

/** A step begins at its top, wherever the last one was left. */
const toTop = () => document.getElementById('page')?.scrollTo({ top: 0 })

const clamp = (step: number) => Math.min(STEPS.length - 1, Math.max(0, Number.isInteger(step) ? step : 0))

/** Enough to go on; the law itself is checked by the server. */
function complete(step: (typeof STEPS)[number], draft: AssemblyDraft): boolean {
  if (step === 'meeting') return draft.title.trim() !== ''
  if (step === 'motions') return draft.motions.length > 0 && draft.motions.every((m) => m.title.trim() !== '')
  if (step === 'days') return Boolean(draft.votingFrom && draft.votingUntil)
  return true
}
