import { UnstyledButton } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import css from './navigation.module.css'

interface Props {
  name: string
  /** Absent when there is no other portfolio to change to. */
  onChange?: (() => void) | undefined
}

/** The portfolio's name above its pages; with several, the way to the others. */
export const PortfolioSwitch = ({ name, onChange }: Props) =>
  onChange ? (
    <h2 className={css['switch']}>
      <UnstyledButton
        className={css['switchButton']}
        aria-label={`${name}: change portfolio`}
        aria-haspopup="dialog"
        onClick={onChange}
      >
        <span className={css['switchName']}>{name}</span>
        <IconSelector size={14} aria-hidden />
      </UnstyledButton>
    </h2>
  ) : (
    <h2 className={css['group']}>{name}</h2>
  )
