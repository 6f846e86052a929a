import { Checkbox, Modal, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { SavedView } from '#shared/view/view.ts'
import { viewCreate } from '#shared/view/view.ts'
import { viewOf } from '../initiative/initiative-search.ts'
import type { InitiativeSearch } from '../initiative/initiative-search.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { changeViewMutation, saveViewMutation } from './view.queries.ts'
import css from './view.module.css'

interface Props {
  /** Null saves what the address shows as a new one. */
  view: SavedView | null
  search: InitiativeSearch
  onClose: () => void
  onSaved: (view: SavedView) => void
}

interface Values extends Record<string, unknown> {
  name: string
  shared: boolean
}

/** A view's name, and whether everybody in the portfolio has it. */
export function ViewDialog({ view, search, onClose, onSaved }: Props) {
  const { portfolio, may, me } = usePortfolio()
  const params = { id: portfolio.id }
  const add = useMutation(saveViewMutation(portfolio.id))
  const change = useMutation(changeViewMutation(portfolio.id))
  const initial: Values = { name: view?.name ?? '', shared: view?.shared ?? false }
  const { form, problem, fail, onSubmit } = useCheckedForm({
    initial,
    schema: viewCreate.pick({ name: true, shared: true }),
  })
  const send = ({ name, shared }: Values) => {
    const done = { onSuccess: ({ reply }: { reply: SavedView }) => finish(reply), onError: fail }
    if (view === null) add.mutate({ params, body: { name, shared, query: viewOf(search) } }, done)
    else
      change.mutate(
        { params: { ...params, view: view.id }, body: { name, shared }, version: view.version },
        done,
      )
  }
  const finish = (saved: SavedView) => {
    say(`“${saved.name}” is saved.`)
    onSaved(saved)
    onClose()
  }
  // somebody else's view stays shared: nobody may take it away
  const maySwitch = may('view.share') && (view === null || !view.shared || view.owner.id === me.user?.id)
  return (
    <Modal opened onClose={onClose} title={view === null ? 'Save as a new view' : 'Rename or share'} centered>
      <form className={css['form']} onSubmit={onSubmit(send)} noValidate>
        <p className={css['about']}>A view keeps filters, order, groups and columns.</p>
        <TextInput label="Name" data-autofocus withAsterisk {...form.getInputProps('name')} />
        {maySwitch && (
          <Checkbox
            label="Share it with everybody in this portfolio"
            {...form.getInputProps('shared', { type: 'checkbox' })}
          />
        )}
        <ProblemNote problem={problem} />
        <DialogButtons send="Save" isBusy={add.isPending || change.isPending} onCancel={onClose} />
      </form>
    </Modal>
  )
}
