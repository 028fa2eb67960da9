import { UploadOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import type { ReactNode } from 'react'

type Props = {
  label: string
  accept?: string
  busy?: boolean
  /** The file chosen, or null when the choice was taken back. */
  onPick: (file: File | null) => void
  /** Shows the chosen file until the form is sent; otherwise it goes off at once. */
  keep?: boolean
}

/** A button that takes one file. Sending it is the caller's business. */
export function FileButton({ label, accept, busy = false, onPick, keep = false }: Props): ReactNode {
  return (
    <Upload
      maxCount={1}
      showUploadList={keep}
      {...(accept ? { accept } : {})}
      beforeUpload={(file) => {
        onPick(file)
        return keep ? false : Upload.LIST_IGNORE
      }}
      onRemove={() => onPick(null)}
    >
      <Button icon={<UploadOutlined />} loading={busy}>
        {label}
      </Button>
    </Upload>
  )
}
