import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API serves `dist` under `script-src 'self'`, so nothing is inlined: no data-URI fonts, no inline preload script. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What every screen stands on comes as one file; the rest splits by screen.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules\/(?:react|react-dom|scheduler|i18next|react-i18next|@tanstack\/(?:react-router|router-core|history|react-query|query-core|react-store|store))\//,
            },
            { name: 'shared', test: /\/(?:node_modules|src)\//, minShareCount: 6, maxSize: 200_000 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.PRESSDESK_API ?? 'http://127.0.0.1:8080' } },
});
