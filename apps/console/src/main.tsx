import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { language, loadLanguage, t } from './messages/index.ts'
import { queryClient } from './platform/query.ts'
import { theme } from './platform/theme.ts'
import { router } from './router.tsx'
import './styles.css'

await loadLanguage()
document.title = t('app.title')
const locale = language() === 'en' ? (await import('antd/locale/en_US')).default : zhCN

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ConfigProvider locale={locale} theme={theme} button={{ autoInsertSpace: false }}>
      <App style={{ height: '100%' }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  </StrictMode>,
)
