import { useSuspenseQuery } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { call } from '../api/call.ts'
import { AccountForm } from './account-form.tsx'
import { Front } from './front.tsx'
import { signIn } from './session.ts'
import { meQuery } from './user.queries.ts'
import { WaysOn } from './ways-on.tsx'

/** First run: make the administrator, then choose a way on. */
export function WelcomePage() {
  const { data: me } = useSuspenseQuery(meQuery())
  const client = useQueryClient()
  if (!me.setupNeeded) {
    return (
      <Front title="How would you like to start?" lead="All three can be done later, too.">
        <WaysOn />
      </Front>
    )
  }
  const save = async (values: { name: string; email: string; password: string }) => {
    await call(api.user.setup, { body: values })
    await signIn({ email: values.email, password: values.password })
    await client.query({ ...meQuery(), staleTime: 0 })
  }
  return (
    <Front
      title="Is your portfolio moving in one direction?"
      lead="Bearing is empty and new. You are its first visitor, so you become its administrator: you can invite others, and give each of them a role."
    >
      <AccountForm initial={{ name: '', email: '' }} label="Make me the administrator" save={save} />
    </Front>
  )
}
