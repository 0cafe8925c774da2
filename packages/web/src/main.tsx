import './ui/base.css';
import './ui/mantine.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from './features/session/session.queries.ts';
import { startI18n } from './i18n/index.ts';
import { queryClient, router } from './routes.tsx';
import { Announcer } from './ui/announcer.tsx';
import { theme } from './ui/theme.ts';

// Asked at once, so that the answer travels while the catalogue and the screen are fetched.
void queryClient.prefetchQuery(sessionQuery);
await startI18n();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Announcer />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
