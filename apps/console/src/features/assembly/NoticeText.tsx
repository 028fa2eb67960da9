import type { ReactNode } from 'react'
import { t } from '../../messages/index.ts'
import { dayText } from '../../ui/format.ts'
import type { Notice } from './assembly.api.ts'
import './notice.css'

/** The notice as it hangs on the board. */
export function NoticeText({ notice }: { notice: Notice }): ReactNode {
  return (
    <article className="notice">
      <h2>{notice.title}</h2>
      {notice.paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a fixed text
        <p key={index}>{paragraph}</p>
      ))}
      <p className="notice-day">
        {notice.publishedOn ? t('notice.publishedOn', { day: dayText(notice.publishedOn) }) : t('notice.preview')}
      </p>
    </article>
  )
}
