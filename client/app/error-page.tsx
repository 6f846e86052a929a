import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { CallProblem } from '../api/call.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** Stands where a page could not be shown; the rest of the shell goes on working. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  if (error instanceof CallProblem && error.code === 'not_found') return <NotFoundPage />
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <>
      <PageHeader title="This page could not be shown" />
      <ProblemNote problem={error} />
      <Button onClick={again}>Try again</Button>
    </>
  )
}
