import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The API while developing: a Linli server started beside this one. */
const api = { '/api': process.env.LINLI_API ?? 'http://127.0.0.1:8080' }

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  // antd lies at the top of the workspace beside an older React that another app's tools bring; one React only.
  resolve: { dedupe: ['react', 'react-dom'] },
  server: { proxy: api },
  preview: { proxy: api },
  build: { outDir: 'dist', emptyOutDir: true, target: 'chrome90', chunkSizeWarningLimit: 700 },
})
