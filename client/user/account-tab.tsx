import { Switch } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { say } from '../ui/toast.tsx'
import { PasswordForm } from './password-form.tsx'
import { meQuery, updateMeMutation } from './user.queries.ts'
import css from './users.module.css'

/** What is mine alone: whether reminders come by mail, and my password. */
export function AccountTab() {
  const { data: me } = useSuspenseQuery(meQuery())
  const change = useMutation(updateMeMutation())
  if (!me.user) return null
  const { name, email, reminders, version } = me.user
  const setReminders = (wanted: boolean) =>
    change.mutate(
      { body: { reminders: wanted }, version },
      { onSuccess: () => say(wanted ? 'Reminders come by mail.' : 'No reminders by mail any more.') },
    )
  return (
    <>
      <Section title="Your account" about={`${name} signs in as ${email}.`}>
        <Switch
          className={css['choice'] ?? ''}
          label="Remind me by mail of status updates that I owe"
          description="At the beginning of a month and before it ends, where mail is set up. My updates shows them always."
          checked={change.isPending ? change.variables.body.reminders === true : reminders}
          onChange={(event) => setReminders(event.currentTarget.checked)}
        />
        <ProblemNote problem={change.error} />
      </Section>
      <Section title="Password" about="Changing it ends all your other sessions; API tokens go on working.">
        <PasswordForm email={email} />
      </Section>
    </>
  )
}
