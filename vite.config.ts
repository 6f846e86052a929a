import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    // what the size check reads: which file imports which
    manifest: true,
    // never a data: address, which the content security policy would have to allow
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
