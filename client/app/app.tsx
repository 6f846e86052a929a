import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import * as z from 'zod'
import { makeQueryClient } from '../api/query-client.ts'
import { makeRouter } from './router.ts'
import { cssVariablesResolver, theme } from './theme.ts'

// the content security policy allows no code made from text
z.config({ jitless: true })

const queryClient = makeQueryClient({
  onSignedOut: () => {
    queryClient.removeQueries({ queryKey: ['me'] })
    void router.invalidate()
  },
  onUnreachable: () => undefined,
})
const router = makeRouter(queryClient)

export const App = () => (
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" limit={3} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>
)
