import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import * as z from 'zod'
import { lostServer } from '../api/connection.ts'
import { makeQueryClient } from '../api/query-client.ts'
import { endedSession } from '../user/session.ts'
import { meQuery } from '../user/user.queries.ts'
import { Toasts } from './lazy-dialogs.ts'
import { makeRouter } from './router.ts'
import { cssVariablesResolver, theme } from './theme.ts'

// the content security policy allows no code made from text
z.config({ jitless: true })

const queryClient = makeQueryClient({
  onSignedOut: () => {
    const me = queryClient.getQueryData(meQuery().queryKey)
    // nothing typed is lost: the shell asks for the password where we are
    if (me?.user) endedSession.set(me.user.email)
  },
  onUnreachable: () =>
    lostServer(() => {
      void queryClient.invalidateQueries()
      void router.invalidate()
    }),
})
const router = makeRouter(queryClient)

export const App = () => (
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Suspense fallback={null}>
          <Toasts />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>
)
