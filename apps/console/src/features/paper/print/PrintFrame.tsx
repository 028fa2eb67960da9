import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import './print.css'

/** A page for the printer: a bar on the screen, only the sheets on paper. */
export function PrintFrame({ hint, children }: { hint: string; children: ReactNode }): ReactNode {
  return (
    <div className="print-page">
      <div className="print-bar">
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
        <span className="muted">{hint}</span>
      </div>
      {children}
    </div>
  )
}
