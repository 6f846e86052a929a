import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SupportLink } from '#shared/support/support-link.ts'
import { say, sayProblem } from '../ui/toast.tsx'
import type { SupportProps } from './support-section.tsx'
import { draftSupportWrite, reviseSupportWrite, submitSupportWrite } from './support.queries.ts'
import {
  forgetUnsavedSupport,
  isSameWritten,
  keepUnsavedSupport,
  readUnsavedSupport,
} from './unsaved-support.ts'
import { bodyOf, writtenFrom } from './written.ts'
import type { Written } from './written.ts'

export type SupportFormProps = SupportProps & { link: SupportLink | null; onDone: () => void }
export type SupportForm = ReturnType<typeof useSupportForm>

/** Whether something was typed about a link, or about a new one of an initiative, that was not saved. */
export const hasUnsavedSupport = (
  { snapshot, me }: Pick<SupportProps, 'snapshot' | 'me'>,
  of: string,
): boolean =>
  readUnsavedSupport({ userId: me.user?.id ?? '', portfolioId: snapshot.portfolio.id, of }) !== null

/** The form of one link: what is in it, kept when the tab closes; saving it as a draft, and submitting it. */
export function useSupportForm({ snapshot, row, primary, me, link, onDone }: SupportFormProps) {
  const { id } = snapshot.portfolio
  const whose = { userId: me.user?.id ?? '', portfolioId: id, of: link?.id ?? row.id }
  const [left] = useState(() => readUnsavedSupport(whose))
  // as it was when the form was opened: what others save meanwhile is a conflict, and takes nothing away
  const [base] = useState(() => left?.base ?? writtenFrom(link, primary))
  const [version] = useState(left?.version ?? link?.version ?? 0)
  const [written, setWritten] = useState(() => left?.written ?? base)
  const [isRestored, setRestored] = useState(left !== null)
  const draft = useMutation(draftSupportWrite(id))
  const revise = useMutation(reviseSupportWrite(id))
  const submit = useMutation(submitSupportWrite(id))

  const set = (change: Partial<Written>) => {
    const next = { ...written, ...change }
    setWritten(next)
    if (isSameWritten(next, base)) forgetUnsavedSupport(whose)
    else keepUnsavedSupport(whose, { version: link === null ? null : version, base, written: next })
  }
  const forget = () => {
    forgetUnsavedSupport(whose)
    setRestored(false)
    setWritten(writtenFrom(link, primary))
  }
  const save = async (values: Written, options: { isSubmitted: boolean; version?: number | undefined }) => {
    const body = bodyOf(values)
    if (body === null) return undefined
    const saved = link
      ? await revise.mutateAsync({ params: { id: link.id }, body, version: options.version ?? version })
      : await draft.mutateAsync({ params: { id: row.id }, body })
    forgetUnsavedSupport(whose)
    onDone()
    if (!options.isSubmitted) return say('Saved as a draft.')
    try {
      await submit.mutateAsync({ params: { id: saved.reply.id }, version: saved.reply.version })
      return say('Submitted for acceptance.')
    } catch (error) {
      // the draft is saved and shows as a card by now; only the rest failed
      return sayProblem(error)
    }
  }
  return {
    link,
    base,
    written,
    set,
    isRestored,
    /** Lets go of what was typed. */
    forget,
    start: (options: { isSubmitted: boolean; version?: number }, values = written) => {
      setWritten(values)
      // what went wrong is kept by the mutation and shown in the form
      save(values, options).catch(() => undefined)
    },
    problem: draft.error ?? revise.error,
    isBusy: draft.isPending || revise.isPending || submit.isPending,
  }
}
