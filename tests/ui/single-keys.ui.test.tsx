import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SingleKeysSwitch } from '#client/help/single-keys-switch.tsx'
import { useSingleKeys } from '#client/ui/single-keys.ts'

function Page(props: { onN: () => void }) {
  useSingleKeys({ n: props.onN })
  return (
    <MantineProvider>
      <SingleKeysSwitch />
      <input aria-label="Title" />
      <input type="checkbox" aria-label="Row" />
      <button type="button" onKeyDown={(event) => event.preventDefault()}>
        Uses keys itself
      </button>
      <div role="menu" tabIndex={-1}>
        <button type="button" role="menuitem">
          In a menu
        </button>
      </div>
    </MantineProvider>
  )
}

const pressed = vi.fn<() => void>()

describe('a single key', () => {
  beforeEach(() => {
    pressed.mockReset()
    localStorage.clear()
    render(<Page onN={pressed} />)
  })

  it('works on the page at large, in either case', async () => {
    await userEvent.keyboard('nN')
    expect(pressed).toHaveBeenCalledTimes(2)
  })
  it('never works while somebody types', async () => {
    await userEvent.type(screen.getByLabelText('Title'), 'no news')
    expect(pressed).not.toHaveBeenCalled()
  })
  it('works on a box to tick, which takes no letters', async () => {
    screen.getByLabelText('Row').focus()
    await userEvent.keyboard('n')
    expect(pressed).toHaveBeenCalledOnce()
  })
  it('leaves keys with Ctrl, Alt and Meta alone', async () => {
    await userEvent.keyboard('{Control>}n{/Control}{Alt>}n{/Alt}{Meta>}n{/Meta}')
    expect(pressed).not.toHaveBeenCalled()
  })
  it('leaves a key to what has the focus and uses it', async () => {
    screen.getByText('Uses keys itself').focus()
    await userEvent.keyboard('n')
    expect(pressed).not.toHaveBeenCalled()
  })
  it('leaves a menu to its own typing', async () => {
    screen.getByText('In a menu').focus()
    await userEvent.keyboard('n')
    expect(pressed).not.toHaveBeenCalled()
  })
  it('does nothing once switched off, and this browser remembers', async () => {
    await userEvent.click(screen.getByRole('switch', { name: /^Single keys/ }))
    await userEvent.keyboard('n')
    expect(pressed).not.toHaveBeenCalled()
    expect(localStorage.getItem('bearing.single-keys')).toBe('false')
  })
})
