import { Modal, NumberInput, PasswordInput, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { basisWords } from '#shared/focus/focus.words.ts'
import { measuredBasis } from '#shared/portfolio/portfolio.ts'
import { shareKind, shareLinkCreate } from '#shared/share/share.ts'
import { shareKindWords } from '#shared/share/share.words.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { CopyOnce } from '../ui/copy-once.tsx'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Stage } from '../ui/stage.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { makeShareLinkWrite } from './share.queries.ts'
import css from './share.module.css'

interface Values extends Record<string, unknown> {
  name: string
  kind: string
  days: number | string
  password: string
  basis: string
}
const initial: Values = { name: '', kind: 'live', days: 30, password: '', basis: '' }

/** Left empty, a link has no password and measures as the portfolio does. */
const bodyOf = ({ password, basis, ...rest }: Values) => ({
  ...rest,
  ...(password === '' ? {} : { password }),
  ...(basis === '' ? {} : { basis }),
})

const bases = [
  { value: '', label: 'As the portfolio says' },
  ...measuredBasis.options.map((one) => ({ value: one, label: basisWords[one] })),
]

/** Makes a link, and shows its address this once. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const [address, setAddress] = useState<string | null>(null)
  return (
    <Modal opened onClose={onClose} title="Share a page to read" centered>
      <Stage at={address ?? 'form'}>
        {address === null ? (
          <ShareForm onMade={setAddress} onClose={onClose} />
        ) : (
          <CopyOnce label="address" secret={address} onDone={onClose}>
            <b>This is shown only now.</b> Whoever has the address can read the page; Bearing keeps no copy of
            it. A password is best told another way.
          </CopyOnce>
        )}
      </Stage>
    </Modal>
  )
}

function ShareForm({ onMade, onClose }: { onMade: (address: string) => void; onClose: () => void }) {
  const { portfolio } = usePortfolio()
  const make = useMutation(makeShareLinkWrite(portfolio.id))
  const { form, problem, fail, onSubmit } = useCheckedForm({ initial, schema: shareLinkCreate, bodyOf })
  return (
    <form
      className={css['form']}
      noValidate
      onSubmit={onSubmit((values) =>
        make.mutate(
          { params: { id: portfolio.id }, body: shareLinkCreate.parse(bodyOf(values)) },
          { onSuccess: ({ reply }) => onMade(reply.address), onError: fail },
        ),
      )}
    >
      <TextInput
        label="Whom it is for"
        placeholder="The supervisory board"
        withAsterisk
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Radio.Group label="What it shows" {...form.getInputProps('kind')}>
        <Stack gap={8} mt={4}>
          {shareKind.options.map((one) => (
            <Radio
              key={one}
              value={one}
              label={shareKindWords[one].name}
              description={shareKindWords[one].about}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div className={css['pair']}>
        <NumberInput
          label="Days until it ends"
          min={1}
          max={365}
          clampBehavior="none"
          allowDecimal={false}
          {...form.getInputProps('days')}
        />
        <Select label="Measured in" data={bases} allowDeselect={false} {...form.getInputProps('basis')} />
      </div>
      <PasswordInput
        label="Password"
        description="Not needed; at least 8 characters if there is one."
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        {...form.getInputProps('password')}
      />
      <ProblemNote problem={problem} />
      <DialogButtons send="Make the link" isBusy={make.isPending} onCancel={onClose} />
    </form>
  )
}
