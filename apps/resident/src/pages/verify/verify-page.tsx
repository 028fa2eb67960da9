import type { BundleCheck, BundleReport } from '@linli/proof/bundle'
import { useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type MessageKey, t } from '../../messages/index.ts'
import { Page } from '../../shell/page.tsx'
import { Problem } from '../../shell/parts.tsx'
import { bundlePath, bytesOf, fetchBundle, type Source } from './bundle-source.ts'

type Checked = { name: string; report: BundleReport }

/** Checks a proof bundle in the browser, chosen as a file or reached by a link. No sign-in, and no server once it is loaded. */
export default function VerifyPage() {
  const search = useSearch({ strict: false }) as { areaId?: string; motionId?: string; assemblyId?: string }
  const { areaId, motionId, assemblyId } = search
  const ref = motionId ?? assemblyId
  const checking = useMutation({ mutationFn: check })
  const { mutate } = checking
  useEffect(() => {
    if (areaId && ref) mutate(() => fetchBundle(areaId, ref))
  }, [areaId, ref, mutate])
  const again = areaId && ref ? () => mutate(() => fetchBundle(areaId, ref)) : undefined
  return (
    <Page title={t('verify.title')} parent={areaId ? `/p/${areaId}` : '/'} wide>
      <section className="card">
        <p>{t('verify.what')}</p>
        <Choose busy={checking.isPending} take={(file) => mutate(() => sourceOf(file))} />
        {areaId && ref ? (
          <a className="btn" href={bundlePath(areaId, ref)} download>
            {t('verify.download')}
          </a>
        ) : null}
      </section>
      {checking.isPending ? (
        <section className="card" role="status">
          <div className="spinner" />
          <p className="center">{t('verify.busy')}</p>
        </section>
      ) : checking.isError ? (
        <Problem error={checking.error} retry={again} />
      ) : checking.data ? (
        <Report checked={checking.data} />
      ) : null}
    </Page>
  )
}

async function check(load: () => Promise<Source>): Promise<Checked> {
  const { name, bytes } = await load()
  const { checkBundle } = await import('./check-bundle.ts')
  return { name, report: await checkBundle(bytes) }
}

async function sourceOf(file: File): Promise<Source> {
  return { name: file.name, bytes: await bytesOf(file) }
}

function Choose({ busy, take }: { busy: boolean; take: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="sr"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again after it was changed.
          event.target.value = ''
          if (file) take(file)
        }}
      />
      <button type="button" className="btn primary" disabled={busy} onClick={() => input.current?.click()}>
        {t('verify.choose')}
      </button>
    </>
  )
}

const HEAD: Record<BundleReport['outcome'], { key: MessageKey; tone: string }> = {
  VALID: { key: 'verify.head.VALID', tone: 'note good' },
  INCOMPLETE: { key: 'verify.head.INCOMPLETE', tone: 'note warn' },
  TAMPERED: { key: 'verify.head.TAMPERED', tone: 'note bad' },
  UNREADABLE: { key: 'verify.head.UNREADABLE', tone: 'note bad' },
}

function Report({ checked }: { checked: Checked }) {
  const { key, tone } = HEAD[checked.report.outcome]
  return (
    <section className="card" aria-live="polite">
      <h2>{t('verify.result')}</h2>
      {checked.name ? <p className="small muted">{checked.name}</p> : null}
      <p className={tone}>{t(key)}</p>
      <ul className="checks">
        {checked.report.checks.map((line) => (
          <Line key={line.name} line={line} />
        ))}
      </ul>
      <p className="small muted">{t('verify.how')}</p>
    </section>
  )
}

function Line({ line }: { line: BundleCheck }) {
  const [state, sign, said]: [string, string, MessageKey] =
    line.ok === null
      ? ['skip', '–', 'check.sr.skip']
      : line.ok
        ? ['ok', '✓', 'check.sr.ok']
        : ['bad', '✕', 'check.sr.bad']
  return (
    <li className={state}>
      <span className="sign" aria-hidden="true">
        {sign}
      </span>
      <span>
        <span className="sr">{t(said)}</span>
        <strong>{line.title}</strong>
        <br />
        {line.detail}
      </span>
    </li>
  )
}
