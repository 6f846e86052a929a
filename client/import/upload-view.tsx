import { Anchor, Button, Progress } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api } from '#shared/api.ts'
import { addressOf } from '../api/call.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { DropZone } from './drop-zone.tsx'
import { uploadMutation } from './import.queries.ts'
import css from './import.module.css'
import { PasteBox } from './paste-box.tsx'
import { RecentImports } from './recent-imports.tsx'
import { SavedMappings } from './saved-mappings.tsx'

/** Takes a file; what it becomes is shown before anything is saved. */
export function UploadView() {
  const { portfolio } = usePortfolio()
  const navigate = useNavigate()
  const upload = useMutation(uploadMutation(portfolio.id))
  const [refusal, setRefusal] = useState<string | null>(null)
  const stop = useRef(new AbortController())

  const take = (file: File) => {
    setRefusal(null)
    stop.current = new AbortController()
    upload.mutate(
      { file, signal: stop.current.signal },
      {
        onSuccess: (run) =>
          void navigate({
            to: '/portfolios/$key/import',
            params: { key: portfolio.key },
            search: { run: run.id },
          }),
      },
    )
  }
  const wasStopped = upload.error instanceof DOMException && upload.error.name === 'AbortError'
  return (
    <>
      <PageHeader title="Import">
        A spreadsheet as it is: you see what each column and row becomes before anything is saved.
      </PageHeader>
      {upload.isPending ? (
        <div className={css['underWay']} role="status">
          <p>
            Sending and reading <b>{upload.variables.file.name}</b> …
          </p>
          <Progress value={100} animated aria-label="The file is being sent and read" />
          <Button variant="default" onClick={() => stop.current.abort()}>
            Stop
          </Button>
        </div>
      ) : (
        <>
          <DropZone onFile={take} onRefuse={setRefusal} />
          <PasteBox onFile={take} />
          <p className={css['paste']}>
            Starting from nothing?{' '}
            <Anchor
              href={addressOf(api.import.template, { params: { id: portfolio.id } })}
              download
              inherit
              underline="always"
            >
              Download a template
            </Anchor>
            , with this portfolio’s fields and lists to choose from: it comes back without a question.
          </p>
        </>
      )}
      {refusal !== null && (
        <p className={css['refusal']} role="alert">
          {refusal}
        </p>
      )}
      {!wasStopped && <ProblemNote problem={upload.error} />}
      <RecentImports />
      <SavedMappings />
    </>
  )
}
