import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { CallProblem, sentenceOf } from '../api/call.ts'

/** A short word that something was done. */
export const say = (message: string) =>
  notifications.show({ message, autoClose: 4_000, withCloseButton: true })

/** What went wrong, in its sentence; stays until it is closed. */
export function sayProblem(problem: unknown) {
  // the shell asks for the password, or says that the server is gone
  const isSaid = problem instanceof CallProblem && problem.code === 'not_signed_in'
  if (!isSaid) notifications.show({ message: sentenceOf(problem), color: 'red', autoClose: false })
}

/** Says what was done and offers to take it back for ten seconds; then says so. `undo` may fail: its sentence is shown. */
export function offerUndo(message: string, undo: () => Promise<unknown>) {
  const id = notifications.show({
    autoClose: 10_000,
    message: (
      <Group gap="sm" justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button size="compact-sm" variant="light" onClick={() => void takeBack()}>
          Undo
        </Button>
      </Group>
    ),
  })
  const takeBack = async () => {
    notifications.hide(id)
    try {
      await undo()
      say('Undone.')
    } catch (error) {
      sayProblem(error)
    }
  }
}
