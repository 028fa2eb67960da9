import { DownOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { chooseLanguage, language, t, word } from '../../messages/index.ts'
import { type Me, signOut } from '../session/session.api.ts'

/** Who is signed in, with which posts; language; sign-out. */
export function UserMenu({ me }: { me: Me }): ReactNode {
  const client = useQueryClient()
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      client.clear()
      await navigate({ to: '/sign-in' })
    },
  })
  const posts = me.roles.map((r, index) => ({
    key: `post${index}`,
    type: 'item' as const,
    disabled: true,
    label: (
      <div className="post-line">
        {r.organisationName} · {word('role', r.role)}
      </div>
    ),
  }))
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...posts,
          { type: 'divider' },
          language() === 'en'
            ? { key: 'zh', label: '中文', onClick: () => chooseLanguage('zh-CN') }
            : { key: 'en', label: 'English', onClick: () => chooseLanguage('en') },
          { key: 'leave', label: t('shell.signOut'), onClick: () => leave.mutate() },
        ],
      }}
    >
      <Button type="text" className="head-button">
        <span className="user-name">{me.displayName}</span> <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  )
}
