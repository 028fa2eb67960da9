import './polyfills.ts'
import './styles/index.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { asProblem } from './api/http.ts'
import { loadMessages, useMessages } from './messages/index.ts'
import { router } from './router.tsx'
import { loadSettings, settings } from './settings/settings.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // WeChat's browser reports "offline" wrongly: always try, and let the answer tell.
      networkMode: 'always',
      staleTime: 10_000,
      retry: (count, error) => {
        const problem = asProblem(error)
        return problem.temporary && problem.code !== 'INTERNAL' && count < 2
      },
      retryDelay: (count) => 800 * 2 ** count,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

function App() {
  // A change of language draws everything anew.
  const messages = useMessages()
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider key={messages} router={router} />
    </QueryClientProvider>
  )
}

loadSettings(location.search)
void loadMessages(settings().language)
createRoot(document.getElementById('root')!).render(<App />)

// The shell is kept on the phone (public/sw.js). Without it everything works the same, with a network.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
}
