import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ExportFormat } from '#shared/export/export.api.ts'
import css from './export.module.css'
import { boardPack, formatWords, formatsOffered } from './format-words.ts'

interface Props {
  /** The address of the file in a format. */
  addressOf: (format: ExportFormat) => string
  onMake: (format: ExportFormat) => void
  /** What stands below them in the list. */
  children?: ReactNode
}

/** One button for what is wanted most, and the other formats beside it. Each is a link, so that it can be copied. */
export const FormatChoice = ({ children, ...links }: Props) => (
  <div className={css['formats']}>
    <FormatLink {...links} format={boardPack} label="Board pack" isMain />
    <p className={css['about']}>{formatWords[boardPack].about}</p>
    <ul className={css['others']} aria-label="Other formats">
      {formatsOffered
        .filter((format) => format !== boardPack)
        .map((format) => (
          <li key={format}>
            <FormatLink {...links} format={format} label={formatWords[format].name} />
            <span>{formatWords[format].about}</span>
          </li>
        ))}
      {children}
    </ul>
  </div>
)

interface LinkProps extends Omit<Props, 'children'> {
  format: ExportFormat
  label: string
  isMain?: boolean
}

/** A link to a file, which makes it and says how far it is; with a key held, a link like any other. */
export const FormatLink = ({ format, label, isMain = false, addressOf, onMake }: LinkProps) => (
  <Button
    component="a"
    href={addressOf(format)}
    download
    aria-label={isMain ? undefined : `Download ${label}`}
    variant={isMain ? 'filled' : 'default'}
    size={isMain ? 'md' : 'compact-md'}
    onClick={(event) => {
      // with a key held, the browser does what it does with links
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      onMake(format)
    }}
  >
    {label}
  </Button>
)
