import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { CallProblem } from '../api/call.ts'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Front } from '../user/front.tsx'
import { sharedPageQuery } from './share.queries.ts'
import { SharedPassword } from './shared-password.tsx'
import { SharedStory } from './shared-story.tsx'

/** What a share link shows to whoever has it, with or without an account: nothing on it leads into Bearing. */
export function SharedPage() {
  const { token } = useParams({ from: '/share/$token' })
  const { data, error, refetch, isFetching } = useQuery(sharedPageQuery(token))
  if (data?.state === 'open') return <SharedStory page={data} />
  if (data?.state === 'asks') return <SharedPassword token={token} />
  if (error === null)
    return (
      <Front title="One moment">
        <LoadingBlock label="Opening the page" />
      </Front>
    )
  if (error instanceof CallProblem && error.code === 'not_found')
    return <Front title={error.detail} lead="Ask whoever gave it to you for another one." />
  return (
    <Front title="This page does not open right now">
      <ProblemNote problem={error} />
      <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
        Try again
      </Button>
    </Front>
  )
}
