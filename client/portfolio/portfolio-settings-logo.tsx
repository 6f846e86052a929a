import { Button, Group } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { mostLogoBytes } from '#shared/portfolio/logo.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { CallProblem } from '../api/call.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { logoQuery, removeLogoMutation, saveLogoMutation } from './logo.queries.ts'
import css from './portfolio-settings.module.css'

/** The picture on exported pages, for a leader to choose and for the others to see. */
export function PortfolioSettingsLogo({ portfolio, mayEdit }: { portfolio: Portfolio; mayEdit: boolean }) {
  const { data: logo, error } = useQuery(logoQuery(portfolio.id))
  const save = useMutation(saveLogoMutation(portfolio.id))
  const remove = useMutation(removeLogoMutation(portfolio.id))
  const input = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined) => {
    remove.reset()
    if (file) save.mutate(file, { onSuccess: () => say('The logo is saved.') })
  }
  return (
    <section className={css['archive']} aria-labelledby="logo-title">
      <h3 id="logo-title">Logo of exports</h3>
      <p className={css['about']}>
        {mayEdit
          ? `Stands on slides and pages. A PNG or JPEG picture of at most ${mostLogoBytes / 1024} KB, 2,000 pixels wide and high.`
          : 'Stands on slides and pages.'}
      </p>
      {logo ? (
        // as it will stand: on white, whatever the scheme
        <p className={css['logo']}>
          <img
            src={`data:${logo.mediaType};base64,${logo.base64}`}
            alt={`The logo, ${logo.width} by ${logo.height} pixels`}
          />
        </p>
      ) : (
        logo === null && <p className={css['about']}>None yet.</p>
      )}
      <ProblemNote problem={saidOnce(save.error ?? remove.error ?? error)} />
      {mayEdit && (
        <Group gap="xs">
          <Button variant="default" loading={save.isPending} onClick={() => input.current?.click()}>
            {logo ? 'Choose another' : 'Choose a picture'}
          </Button>
          {logo && (
            <Button
              variant="subtle"
              loading={remove.isPending}
              onClick={() => {
                save.reset()
                remove.mutate(
                  { params: { id: portfolio.id } },
                  { onSuccess: () => say('The logo is taken off.') },
                )
              }}
            >
              Take it off
            </Button>
          )}
          <input
            ref={input}
            type="file"
            accept=".png,.jpg,.jpeg,image/png,image/jpeg"
            hidden
            data-testid="logo"
            onChange={(event) => {
              take(event.currentTarget.files?.[0])
              event.currentTarget.value = '' // the same file may be chosen again
            }}
          />
        </Group>
      )}
    </section>
  )
}

/** The sentence stands there already: its only issue need not say it again. */
const saidOnce = (problem: unknown): unknown =>
  problem instanceof CallProblem && problem.errors.every((one) => one.message === problem.detail)
    ? new CallProblem(problem.code, problem.detail, { status: problem.status, requestId: problem.requestId })
    : problem
