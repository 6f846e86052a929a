import { useMutation } from '@tanstack/react-query'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import type { SupportLink } from '#shared/support/support-link.ts'
import type { Me } from '#shared/user/user.ts'
import { undoWrite } from '../history/history.queries.ts'
import { offerUndo, say } from '../ui/toast.tsx'
import { acceptSupportWrite, returnSupportWrite } from './support.queries.ts'

interface Deciding {
  snapshot: Snapshot
  link: SupportLink
  mayDecide: boolean
  isOwner: boolean
  me: Me
  onDecided?: () => void
}

interface Input {
  params: { id: string }
  version: number
  body: { reason?: string }
}
type Send = (input: Input, then: { onSuccess: (sent: { revision: number | null }) => void }) => void

/** Accepting and returning a submitted link, what stands against it, and taking the decision back. */
export function useDeciding({ snapshot, link, mayDecide, isOwner, me, onDecided }: Deciding) {
  const { id } = snapshot.portfolio
  const accept = useMutation(acceptSupportWrite(id))
  const giveBack = useMutation(returnSupportWrite(id))
  const undo = useMutation(undoWrite(id))
  const isSubmitter = link.submittedBy !== null && link.submittedBy.id === me.user?.id
  const own = isOwner ? 'You own this initiative' : isSubmitter ? 'You submitted this' : null
  const decide = (send: Send, { reason, said }: { reason: string; said: string }) => {
    accept.reset()
    giveBack.reset()
    const body = reason.trim() ? { reason: reason.trim() } : {}
    send(
      { params: { id: link.id }, version: link.version, body },
      {
        onSuccess: ({ revision }) => {
          // a write always tells its revision
          if (revision === null) say(said)
          else
            offerUndo(said, () =>
              undo.mutateAsync({ params: { id }, body: { changeSet: revision, preview: false } }),
            )
          onDecided?.()
        },
      },
    )
  }
  return {
    mayDecide,
    mayAccept: mayDecide && (own === null || me.administrator),
    /** An administrator accepts what is their own with a reason only. */
    needsReason: own !== null,
    /** Why somebody does not simply accept it; null when they may. */
    why: !mayDecide
      ? 'A leader accepts or returns it.'
      : own === null
        ? null
        : me.administrator
          ? `${own}: an administrator may accept it all the same, with a reason.`
          : `${own}: somebody else accepts it.`,
    accept: (reason = '') =>
      decide(accept.mutate, { reason, said: 'Accepted: it counts as supporting now.' }),
    giveBack: (reason: string) => decide(giveBack.mutate, { reason, said: 'Returned with your reason.' }),
    problem: accept.error ?? giveBack.error,
    isBusy: accept.isPending || giveBack.isPending,
  }
}
